package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who leads sees who joined, changed and left; nobody else does. */
class StaffPageTest extends PageTest {

  @Autowired
  Staffing staffing;
  @Autowired
  JdbcClient jdbc;

  private TestAdministrator administrator;

  @BeforeEach
  void aLeadJoins() {
    administrator = new TestAdministrator(staffing, directory);
    administrator.join(new Newcomer("n" + UUID.randomUUID(), "Anna Lee", "Deputy head", "anna@test.example",
        people.agency(), Set.of(Role.SAFEGUARDING_LEAD)));
  }

  @Test
  void everyLeadSeesWhoJoinedAsWhatAndWhoseDoingItWas() throws Exception {
    for (Person lead : Set.of(people.lead(), people.secondLead(), people.the(Role.SERVICE_MANAGER))) {
      assertThat(text(lead, "/staff")).contains("Anna Lee joined", "Anna Lee is to be trusted with more",
          "More roles: safeguarding lead", "Job: Deputy head",
          "Test administrator, administrator").doesNotContain("anna@test.example");
    }
    assertThat(text(people.lead(), "/dashboard")).contains("href=\"/staff\"");
  }

  @Test
  void anotherAgencySeesNothingOfIt() throws Exception {
    assertThat(text(new TestPeople(directory).lead(), "/staff")).contains("Nothing yet").doesNotContain("Anna Lee");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = {"PRACTITIONER", "MANAGER", "CALDICOTT_GUARDIAN", "IG_LEGAL_ADVISER"})
  void nobodyElseMay(Role role) throws Exception {
    assertThat(status(people.the(role), "/staff")).isEqualTo(403);
  }

  @Test
  void theRecordOfPeopleIsSealedAndChained() {
    String rows = jdbc.sql("select string_agg(j::text, ' ') from journal_entry j where chain = ?")
        .param("people " + people.agency()).query(String.class).single();
    assertThat(rows).contains("joined", administrator.person().id().value()).doesNotContain("Anna", "Deputy", "anna@");
  }

  @Test
  void whoMovesIsOnRecordInBothAgencies() throws Exception {
    TestPeople other = new TestPeople(directory);
    Person lead = people.lead();
    administrator.change(new Person(lead.id(), other.agency(), lead.userName(), lead.name(), lead.job(), true,
        lead.roles()));
    assertThat(text(people.secondLead(), "/staff")).contains(lead.name() + " changed", "Agency:");
    assertThat(text(other.lead(), "/staff")).contains(lead.name() + " changed", "Agency:");
  }
}

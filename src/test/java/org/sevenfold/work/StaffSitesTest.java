package org.sevenfold.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSites;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.sevenfold.record.PeopleRecord.Moved;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody comes to a site, or leaves it: in force at once where they see less, by two where they see more. */
class StaffSitesTest extends PageTest {

  private static final String WHY = "She covers for the lead of the south";

  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @Autowired
  Sites allSites;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Proposals proposals;
  @Autowired
  PeopleRecord record;

  private TestSites sites;
  private Person lead;
  private ConcernReference ofTheSouth;

  @BeforeEach
  void aConcernOfTheSouth() {
    sites = new TestSites(people, staffing, directory, agencySites);
    lead = people.lead();
    Person teacher = people.the(Role.MANAGER);
    sites.put(teacher, sites.south());
    ofTheSouth = walk.raise(teacher, Map.of("immediate_danger", "yes"), Map.of());
  }

  @Test
  void anotherSiteOfALeadWaitsForASecondPerson() throws Exception {
    sites.put(lead, sites.north(), sites.south());
    assertThat(allSites.of(lead.id())).containsExactly(sites.north());
    assertThat(status(lead, "/concerns/" + ofTheSouth)).isEqualTo(404);
    Person second = people.secondLead();
    assertThat(text(second, "/proposals")).contains("there for North campus, South campus (now: North campus)");
    confirmations.confirm(second, proposals.waitingFor(second.id()).get(0).id(), WHY);
    assertThat(allSites.of(lead.id())).containsExactly(sites.north(), sites.south());
    assertThat(status(lead, "/concerns/" + ofTheSouth)).isEqualTo(200);
    assertThat(work.candidates(triage().id())).containsExactlyInAnyOrder(lead.id(), second.id());
    assertThat(text(second, "/staff")).contains("is there for more sites, as a second person confirmed", WHY);
  }

  @Test
  void theWholeAgencyIsMoreThanASite() throws Exception {
    sites.put(lead);
    assertThat(status(lead, "/concerns/" + ofTheSouth)).isEqualTo(404);
    decline(people.secondLead());
    assertThat(allSites.of(lead.id())).containsExactly(sites.north());
    assertThat(record.about(lead.id())).extracting(PeopleRecord.Happened::kind)
        .startsWith(Act.Kind.DECLINED, Act.Kind.PROPOSED);
  }

  @Test
  void anotherInPlaceOfTheirsLeavesThemWhereTheyAreUntilThen() {
    sites.put(lead, sites.south());
    assertThat(allSites.of(lead.id())).containsExactly(sites.north());
    assertThatThrownBy(() -> sites.put(lead, sites.north(), sites.south())).isInstanceOf(AnswerRefused.class)
        .hasMessageContaining("A second person is to decide already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALDICOTT_GUARDIAN", "SERVICE_MANAGER", "IG_LEGAL_ADVISER"})
  void soDoesAnybodyWhoIsTrusted(Role role) {
    sites.put(people.the(role), sites.north());
    assertThat(allSites.of(people.the(role).id())).as("fewer, at once").containsExactly(sites.north());
    sites.put(people.the(role));
    assertThat(allSites.of(people.the(role).id())).containsExactly(sites.north());
  }

  @Test
  void whoIsToBeTrustedIsNotPutElsewhereMeanwhile() {
    Person teacher = people.raiser();
    sites.administrator().change(teacher.as(EnumSet.of(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD)));
    sites.put(teacher);
    assertThat(allSites.of(teacher.id())).containsExactly(sites.north());
  }

  @Test
  void whoIsTrustedWithNothingIsThereAtOnce() {
    sites.put(people.raiser(), sites.south());
    assertThat(allSites.of(people.raiser().id())).containsExactly(sites.south());
  }

  @Test
  void whatTheyHadAtASiteThatTheyLeaveIsOfferedToOthersAndOnRecord() throws Exception {
    Person everywhere = sites.lead(new TestPeople(directory).lead());
    TaskId triage = triage().id();
    cases.claim(everywhere, triage);
    assertThat(status(everywhere, "/concerns/" + ofTheSouth)).isEqualTo(200);
    sites.put(everywhere, sites.north());
    assertThat(status(everywhere, "/concerns/" + ofTheSouth)).as("at the next request").isEqualTo(404);
    assertThat(work.find(triage).flatMap(OpenTask::claimedBy)).isEmpty();
    assertThat(work.candidates(triage)).containsExactly(people.secondLead().id());
    PeopleRecord.Happened last = record.about(everywhere.id()).get(0);
    assertThat(last.changes()).containsExactly(new Change("sites", "the whole agency", "North campus"));
    assertThat(last.moved()).containsExactly(new Moved(ofTheSouth, Role.SAFEGUARDING_LEAD.key()));
    assertThat(text(people.secondLead(), "/staff")).contains(ofTheSouth.value());
    assertThat(text(lead, "/staff")).contains("Sites: North campus").doesNotContain(ofTheSouth.value());
  }

  @Test
  void whereNobodyElseIsItIsInForceAndPutBeforeTheFirstWhoCould() {
    for (Role role : List.of(Role.SERVICE_MANAGER, Role.ADMINISTRATOR)) {
      sites.administrator().leave(people.the(role));
    }
    sites.administrator().leave(people.secondLead());
    sites.put(lead);
    assertThat(allSites.of(lead.id())).isEmpty();
    assertThat(record.about(lead.id())).extracting(PeopleRecord.Happened::kind).startsWith(Act.Kind.ALONE);
    Person next = sites.lead(new TestPeople(directory).lead());
    decline(next);
    assertThat(allSites.of(lead.id())).containsExactly(sites.north());
  }

  @Test
  void whoGoesToAnotherAgencyLeavesThemBehind() {
    TestPeople elsewhere = new TestPeople(directory);
    Person raiser = people.raiser();
    sites.administrator().change(new Person(raiser.id(), elsewhere.agency(), raiser.userName(), raiser.name(),
        raiser.job(), true, raiser.roles()));
    assertThat(allSites.of(raiser.id())).isEmpty();
  }

  @Test
  void aSiteOfAnotherAgencyOrAClosedOneIsNotTheirs() {
    Site other = new TestSites(new TestPeople(directory), staffing, directory, agencySites).north();
    Site closed = sites.add("Old campus");
    sites.close(closed);
    for (Site site : List.of(other, closed)) {
      assertThatThrownBy(() -> sites.put(people.raiser(), site)).isInstanceOf(AnswerRefused.class);
      assertThatThrownBy(() -> sites.administrator().join(new Newcomer("n" + UUID.randomUUID(), "Anna Lee", "Teacher",
          "", people.agency(), Set.of(Role.PRACTITIONER), Set.of(site.id())))).isInstanceOf(AnswerRefused.class);
    }
    assertThat(allSites.of(people.raiser().id())).containsExactly(sites.north());
  }

  @Test
  void onlyAnAdministratorPutsPeopleAnywhere() {
    assertThatThrownBy(() -> staffing.make(lead.id(), new StaffChange.AtSites(lead.id(), Set.of())))
        .isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(() -> agencySites.close(lead.id(), sites.north())).isInstanceOf(AnswerRefused.class);
  }

  private void decline(Person second) {
    confirmations.decline(second, proposals.waitingFor(second.id()).get(0).id(), "Nobody told me of that");
  }

  private OpenTask triage() {
    return work.ofConcern(ofTheSouth).stream().filter(task -> task.key().equals("triage")).findFirst().orElseThrow();
  }
}

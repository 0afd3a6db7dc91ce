package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestAdministrator;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;

/** "Who has looked at this": for lead and guardian by name, for whoever raised it in numbers, for nobody else. */
class ReadersPageTest extends PageTest {

  @Autowired
  Concerns concerns;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Staffing staffing;

  private ConcernReference concern;
  private String readers;

  @BeforeEach
  void aConcern() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    concerns.unmask(concern);
    readers = "/concerns/" + concern + "/readers";
  }

  @Test
  void aLeadSeesWhoLookedWhenAndAtWhat() throws Exception {
    open(people.raiser(), "/concerns/" + concern);
    open(people.raiser(), "/concerns");
    assertThat(text(people.lead(), "/concerns/" + concern)).contains("href=\"" + readers + "\"");
    String page = text(people.lead(), readers);
    assertThat(page).contains("Test practitioner, practitioner", "Test safeguarding lead, safeguarding lead",
        "The list of their own concerns", "17 November 2026 at 10:00am");
    assertThat(page.split("The concern&#39;s page", -1)).hasSize(3);
  }

  @Test
  void theNameIsTheOneThatTheyHadThen() throws Exception {
    open(people.raiser(), "/concerns/" + concern);
    Person raiser = people.raiser();
    new TestAdministrator(staffing, directory).change(new Person(raiser.id(), raiser.agency(), raiser.userName(),
        "Married Since", raiser.job(), true, raiser.roles()));
    assertThat(text(people.lead(), readers)).contains("Test practitioner, practitioner")
        .doesNotContain("Married Since");
  }

  @Test
  void theGuardianSeesItWithoutSeeingTheConcern() throws Exception {
    open(people.lead(), "/concerns/" + concern);
    Person guardian = people.the(Role.CALDICOTT_GUARDIAN);
    assertThat(text(guardian, readers)).contains("Test safeguarding lead")
        .doesNotContain("href=\"/concerns/" + concern + "\"");
    assertThat(status(guardian, "/concerns/" + concern)).isEqualTo(404);
  }

  @Test
  void whoeverRaisedItSeesHowManyAndInWhichRolesAndNoName() throws Exception {
    assertThat(text(people.raiser(), readers)).contains("Nobody but you has looked at it yet");
    open(people.lead(), "/concerns/" + concern);
    open(people.secondLead(), "/concerns/" + concern);
    open(people.secondLead(), "/concerns/" + concern);
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("href=\"" + readers + "\"");
    assertThat(text(people.raiser(), readers)).contains("safeguarding lead: 2").doesNotContain("Test safeguarding");
  }

  @Test
  void whoeverWasRefusedStandsThereToo() throws Exception {
    exclusions.exclude(people.secondLead(), people.lead().id(), concern, "Her sister is the child's carer");
    open(people.lead(), "/concerns/" + concern);
    assertThat(status(people.lead(), readers)).as("nor do they see who looked").isEqualTo(404);
    assertThat(text(people.secondLead(), readers)).contains("Refused</strong>", "Tried to open it, and was refused");
    assertThat(text(people.raiser(), readers)).as("a try is no look").doesNotContain("safeguarding lead: 1");
  }

  @Test
  void nobodyElseSeesIt() throws Exception {
    for (Role role : new Role[] {Role.MANAGER, Role.SERVICE_MANAGER, Role.ADMINISTRATOR, Role.IG_LEGAL_ADVISER}) {
      assertThat(status(people.the(role), readers)).as(role.words()).isEqualTo(404);
    }
    concerns.mask(concern);
    assertThat(status(people.lead(), readers)).as("a lead before there is reasonable cause").isEqualTo(404);
  }
}

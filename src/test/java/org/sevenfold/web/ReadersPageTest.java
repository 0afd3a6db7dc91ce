package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.record.ReadingReason.AUDIT;
import static org.sevenfold.record.ReadingReason.CASE_RESPONSIBILITY;
import static org.sevenfold.record.ReadingReason.COVER;
import static org.sevenfold.record.ReadingReason.SUPERVISION;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.cover.HandingOver;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.Looks;
import org.sevenfold.record.View;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.OpenTask;
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
  @Autowired
  HandingOver handing;
  @Autowired
  Looks looks;

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
  @Meets({"P33.b#1", "P33.b#2"})
  void eachLookSaysWhyAndWhoHasNoReasonIsRefused() throws Exception {
    open(people.raiser(), "/concerns/" + concern);
    open(people.secondLead(), "/concerns/" + concern);
    claimed();
    open(people.lead(), "/concerns/" + concern);
    handing.over(people.lead().id(), people.secondLead().id(), "I am away until Monday");
    open(people.secondLead(), "/concerns/" + concern);
    assertThat(status(people.the(Role.MANAGER), "/concerns/" + concern)).isEqualTo(404);
    open(people.the(Role.CALDICOTT_GUARDIAN), readers);
    assertThat(looks.at(TestReading.COMPARING, concern)).filteredOn(look -> look.view() == View.CASE_PAGE
        || look.view() == View.READERS || look.isRefused()).extracting(look -> look.reason(concern).orElse(null))
        .containsExactly(AUDIT, null, COVER, CASE_RESPONSIBILITY, SUPERVISION, CASE_RESPONSIBILITY);
    assertThat(text(people.lead(), readers)).contains("works on it", "in place of somebody", "watches over it",
        "checks how it is kept and read", "Refused</strong>");
  }

  private void claimed() {
    OpenTask triage = work.ofConcern(concern).stream().filter(task -> task.key().equals("triage")).findFirst()
        .orElseThrow();
    cases.claim(people.lead(), triage.id());
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

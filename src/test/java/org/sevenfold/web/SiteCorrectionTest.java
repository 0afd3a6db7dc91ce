package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.TestSites;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SiteId;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.ConcernSites;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead corrects which site a concern is about, and who may see it follows at once. */
class SiteCorrectionTest extends PageTest {

  private static final String WHY = "The child is a pupil of the south campus";

  @Autowired
  Concerns concerns;
  @Autowired
  ConcernSites concernSites;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @Autowired
  Journal journal;
  @Autowired
  AuthorizationService grants;

  private TestSites sites;
  private Person north;
  private Person south;
  private ConcernReference concern;

  @BeforeEach
  void aConcernOfTheNorth() {
    sites = new TestSites(people, staffing, directory, agencySites);
    north = people.lead();
    south = people.secondLead();
    concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
  }

  @Test
  void whoLosesItAndWhoGainsItFollowsInTheSameAct() throws Exception {
    TaskId triage = triage();
    cases.claim(north, triage);
    concernSites.correct(north, concern, toTheSouth(), WHY);
    assertThat(status(north, "/concerns/" + concern)).isEqualTo(404);
    assertThat(status(people.raiser(), "/concerns/" + concern)).as("whoever raised it keeps it").isEqualTo(200);
    assertThat(text(south, "/concerns/" + concern)).contains("South campus", WHY,
        "Corrected which site it is about: South campus (before: North campus)");
    assertThat(work.find(triage).flatMap(OpenTask::claimedBy)).isEmpty();
    assertThat(work.candidates(triage)).containsExactly(south.id());
    assertThat(grants.createAuthorizationQuery().userIdIn(north.id().value()).count()).as("Camunda's grants").isZero();
    assertThatThrownBy(() -> cases.claim(north, triage)).isInstanceOf(AnswerRefused.class);
    cases.claim(south, triage);
  }

  @Test
  void itIsOnRecordWithItsReason() {
    concernSites.correct(north, concern, toTheSouth(), WHY);
    Entry moved = journal.last(TestReading.COMPARING, concern, Act.Kind.MOVED).orElseThrow();
    assertThat(moved.act().who()).isEqualTo(north.id());
    assertThat(moved.content()).containsEntry(Act.SAID, WHY).containsEntry(Act.SITE, sites.south().id().value());
    assertThat(journal.read(TestReading.COMPARING, concern).first().orElseThrow().content())
        .containsEntry(Act.SITE, sites.north().id().value());
  }

  @Test
  void whatTheRaiserHasInHandStaysTheirs() {
    OpenTask theirs = work.ofConcern(concern).stream()
        .filter(task -> work.candidates(task.id()).contains(people.raiser().id())).findFirst().orElseThrow();
    cases.claim(people.raiser(), theirs.id());
    concernSites.correct(north, concern, toTheSouth(), WHY);
    assertThat(work.find(theirs.id()).flatMap(OpenTask::claimedBy)).hasValue(people.raiser().id());
  }

  @Test
  void aboutTheWholeAgencyBothHaveIt() throws Exception {
    concernSites.correct(north, concern, Optional.empty(), WHY);
    assertThat(status(north, "/concerns/" + concern)).isEqualTo(200);
    assertThat(status(south, "/concerns/" + concern)).isEqualTo(200);
    assertThat(work.candidates(triage())).containsExactlyInAnyOrder(north.id(), south.id());
  }

  @Test
  void itIsALeadsOfItAndNobodyElses() {
    for (Person person : List.of(south, people.raiser(), people.the(Role.MANAGER), people.the(Role.SERVICE_MANAGER),
        people.the(Role.CALDICOTT_GUARDIAN), new TestPeople(directory).lead())) {
      assertThatThrownBy(() -> concernSites.correct(person, concern, toTheSouth(), WHY)).as(person.name())
          .isInstanceOf(AnswerRefused.class);
    }
    assertThat(concerns.find(concern).orElseThrow().site()).hasValue(sites.north().id());
  }

  @Test
  void withoutAReasonOrAnotherSiteNothingIsChanged() throws Exception {
    String page = "/concerns/" + concern + "/site";
    assertThat(text(north, page)).contains("North campus", "South campus", "None of these");
    for (Map<String, String> typed : List.of(Map.of("site", sites.south().id().value(), "why", "."),
        Map.of("site", sites.north().id().value(), "why", WHY), Map.of("why", WHY),
        Map.of("site", "nowhere", "why", WHY))) {
      assertThat(send(north, page, typed).getResponse().getStatus()).as("" + typed).isEqualTo(400);
    }
    assertThat(send(north, page, Map.of("site", sites.south().id().value(), "why", WHY.substring(0, 3))).getResponse()
        .getContentAsString()).contains("Write why", "checked=\"checked\"");
    assertThat(concerns.find(concern).orElseThrow().site()).hasValue(sites.north().id());
    assertThat(send(north, page, Map.of("site", sites.south().id().value(), "why", WHY)).getResponse()
        .getRedirectedUrl()).isEqualTo("/tasks");
  }

  @Test
  void beforeThereIsCauseItIsCorrectedWithoutOpeningIt() throws Exception {
    ConcernReference masked = walk.raise(people.raiser(), Map.of("lead_told_who", "no"),
        Map.of("who", "Robin Featherstone"));
    assertThat(text(north, "/concerns/" + masked + "/site")).doesNotContain("Robin");
    concernSites.correct(north, masked, toTheSouth(), WHY);
    assertThat(text(south, "/concerns/" + masked)).contains("Nobody is named yet");
    assertThat(status(north, "/concerns/" + masked)).isEqualTo(404);
  }

  private Optional<SiteId> toTheSouth() {
    return Optional.of(sites.south().id());
  }

  private TaskId triage() {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals("triage")).findFirst().orElseThrow().id();
  }
}

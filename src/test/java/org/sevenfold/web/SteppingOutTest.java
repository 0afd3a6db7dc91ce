package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** "I am close to this family": whoever is offered a task of a concern is out of it by one button. */
class SteppingOutTest extends PageTest {

  private static final String WHY = "Her aunt is my neighbour";

  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;
  @Autowired
  JdbcClient jdbc;

  private ConcernReference concern;

  @BeforeEach
  void theLeadHasClaimedTheTriage() {
    concern = walk.raise(people.raiser(), Map.of(), Map.of());
    cases.passToLead(people.raiser(), concern);
    cases.claim(people.lead(), task("triage").id());
  }

  @Test
  void whatTheyHadIsOfferedToTheOthersAtOnceAndTheySeeItNoLonger() throws Exception {
    assertThat(text(people.lead(), "/tasks/" + task("triage").id())).contains("I am close to this family");
    MockHttpServletResponse page = stepOut(people.lead(), "triage", WHY);
    assertThat(page.getContentAsString()).contains("You have stepped out", "with others now");
    assertThat(task("triage").claimedBy()).isEmpty();
    assertThat(work.ofConcern(concern)).allSatisfy(task -> assertThat(work.candidates(task.id()))
        .contains(people.secondLead().id()).doesNotContain(people.lead().id()));
    assertThat(status(people.lead(), "/concerns/" + concern)).isEqualTo(404);
  }

  @Test
  void theReasonStaysInTheRecordAndTheOthersHearOfIt() throws Exception {
    jdbc.sql("update notice set dropped_at = now() where concern = ?").param(concern.value()).update();
    stepOut(people.lead(), "triage", WHY);
    assertThat(journal.read(TestReading.COMPARING, concern).entries().stream()
        .filter(entry -> entry.act().kind() == Act.Kind.EXCLUDED))
        .singleElement().satisfies(entry -> assertThat(entry.content()).containsValue(WHY));
    assertThat(text(people.secondLead(), "/concerns/" + concern)).contains("stepped out of this concern", WHY);
    assertThat(jdbc.sql("select person from notice where concern = ? and kind = 'NEWS' and dropped_at is null")
        .param(concern.value()).query(String.class).list()).containsExactlyInAnyOrder(
            people.secondLead().id().value(), people.raiser().id().value());
  }

  @Test
  void withoutAReasonNothingIsChanged() throws Exception {
    MockHttpServletResponse page = stepOut(people.lead(), "triage", " ");
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains("Write why");
    assertThat(concerns.excluded(concern)).isEmpty();
    assertThat(task("triage").isClaimedBy(people.lead().id())).isTrue();
  }

  @Test
  void whoeverRaisedItIsNeverCutOffByIt() throws Exception {
    ConcernReference own = walk.raise(people.raiser(), Map.of(), Map.of());
    TaskId describe = work.ofConcern(own).stream().filter(task -> task.key().equals("describe")).findFirst()
        .orElseThrow().id();
    assertThat(text(people.raiser(), "/tasks/" + describe)).doesNotContain("I am close to this family");
    assertThat(send(people.raiser(), "/tasks/" + describe + "/step-out", Map.of("why", WHY)).getResponse().getStatus())
        .isEqualTo(400);
    assertThat(concerns.excluded(own)).isEmpty();
  }

  @Test
  void onlyOfWhatIsOfferedToThem() throws Exception {
    for (Person person : List.of(people.raiser(), people.the(Role.CALDICOTT_GUARDIAN), people.the(Role.MANAGER))) {
      assertThat(stepOut(person, "triage", WHY).getStatus()).isEqualTo(404);
    }
    assertThat(concerns.excluded(concern)).isEmpty();
  }

  @Test
  void anAdviserAndAGuardianCanTooWithoutLearningWhoItIs() throws Exception {
    Map<String, Object> unsure = Map.of("cause_for_belief", "unknown", "harm_level", "unknown");
    concern = walk.raise(people.raiser(), unsure, Map.of());
    walk.until(concern, task -> task.key().equals("advise"), unsure, Map.of());
    Person adviser = directory.person(work.candidates(task("advise").id()).get(0)).orElseThrow();
    assertThat(text(adviser, "/tasks/" + task("advise").id())).contains("I am close to this family");
    assertThat(stepOut(adviser, "advise", WHY).getContentAsString()).contains("You have stepped out");
    assertThat(work.candidates(task("advise").id())).isNotEmpty().doesNotContain(adviser.id());
  }

  @Test
  void whereNobodyElseIsLeftThePageSaysSoAndTheRaiserIsTold() throws Exception {
    directory.of(people.agency()).stream()
        .filter(person -> !person.id().equals(people.raiser().id()) && !person.id().equals(people.lead().id()))
        .forEach(person -> directory.active(person.id(), false));
    MockHttpServletResponse page = stepOut(people.lead(), "triage", WHY);
    assertThat(page.getContentAsString()).contains("Nobody else here can go on with it", "LADO");
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("Nobody is left here");
    assertThat(jdbc.sql("select count(*) from notice where concern = ? and kind = 'NEWS' and person = ?")
        .params(concern.value(), people.raiser().id().value()).query(Long.class).single()).isPositive();
  }

  private MockHttpServletResponse stepOut(Person person, String key, String why) throws Exception {
    return send(person, "/tasks/" + task(key).id() + "/step-out", Map.of("why", why)).getResponse();
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}

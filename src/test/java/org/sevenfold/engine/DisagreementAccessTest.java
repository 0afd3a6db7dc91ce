package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.report.Workloads;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever decided what is disputed settles none of it, and whoever is left out hears of none of it: by every way. */
class DisagreementAccessTest extends PageTest {

  private static final Map<String, String> WORDS =
      Map.of("worry_why", "He still comes hungry", "worry_wanted", "That he is seen", "fresh_danger", "no");

  @LocalServerPort
  int port;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Workloads workloads;
  private ConcernReference concern;
  private Person decided;

  @BeforeEach
  void aLeadHasDecidedInIt() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", "Robin Featherstone"));
    cases.passToLead(people.raiser(), concern);
    decided = people.lead();
    OpenTask triage = task("triage");
    cases.claim(decided, triage.id());
    cases.answer(decided, triage.id(), walk.answers(triage, Map.of()));
    cases.stillWorried(people.raiser(), concern, WORDS);
  }

  @Test
  void whoeverDecidedSettlesNothingByThePageNorByRestNorByJava() throws Exception {
    settlesNothing(decided);
    settlesNothing(people.raiser());
  }

  @Test
  void aPartySettlesNothingEither() throws Exception {
    assertThat(text(people.secondLead(), "/concerns/" + concern)).contains("I do not agree");
    assertThat(send(people.secondLead(), "/concerns/" + concern + "/disagree", WORDS).getResponse().getRedirectedUrl())
        .isEqualTo("/concerns/" + concern);
    settlesNothing(people.secondLead());
  }

  @Test
  void whoeverIsLeftOutHearsNothingOfItAndDoesNotCountIt() throws Exception {
    Person manager = people.the(Role.SERVICE_MANAGER);
    int before = workloads.of(manager).disputed();
    assertThat(before).isEqualTo(1);
    exclusions.exclude(decided, manager.id(), concern, "They are close to the family");
    assertThat(workloads.of(manager).disputed()).isZero();
    assertThat(status(manager, "/concerns/" + concern + "/disagree")).isEqualTo(404);
    assertThatThrownBy(() -> cases.disagree(manager, concern, WORDS)).isInstanceOf(AnswerRefused.class);
  }

  @Test
  void nobodyOpensOneInAConcernThatIsNotTheirs() throws Exception {
    Person guardian = people.the(Role.CALDICOTT_GUARDIAN);
    assertThat(status(guardian, "/concerns/" + concern + "/disagree")).isEqualTo(404);
    assertThat(send(guardian, "/concerns/" + concern + "/disagree", WORDS).getResponse().getStatus()).isEqualTo(404);
    assertThatThrownBy(() -> cases.disagree(guardian, concern, WORDS)).isInstanceOf(AnswerRefused.class);
    assertThat(RestSession.of(guardian, port).post("/process-definition/key/resolve-disagreement/start", "{}")
        .statusCode()).isIn(400, 403);
    assertThat(RestSession.of(guardian, port).post("/message",
        "{\"messageName\": \"fresh_danger\", \"all\": true}").statusCode()).isIn(400, 403, 404);
  }

  @Test
  void theDashboardCountsItWithoutAName() throws Exception {
    assertThat(text(people.the(Role.MANAGER), "/dashboard")).contains("Disagreements").doesNotContain("Featherstone");
  }

  private void settlesNothing(Person person) throws Exception {
    OpenTask stage = task("answer_worry");
    assertThat(status(person, "/tasks/" + stage.id())).isEqualTo(404);
    assertThat(send(person, "/tasks/" + stage.id() + "/claim", Map.of()).getResponse().getStatus()).isGreaterThan(399);
    assertThat(RestSession.of(person, port).post("/task/" + stage.id() + "/claim",
        "{\"userId\": \"" + person.id() + "\"}").statusCode()).isGreaterThan(399);
    assertThatThrownBy(() -> cases.claim(person, stage.id())).isInstanceOf(AnswerRefused.class);
    assertThat(task("answer_worry").isClaimed()).isFalse();
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }
}

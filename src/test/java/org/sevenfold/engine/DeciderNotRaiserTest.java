package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.policy.PackOfATest;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.CaseTime;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A lead raises a concern where the pack says {@code decider_not_raiser}: from beginning to end, by every way in (P10,
 * ADR 0027).
 */
class DeciderNotRaiserTest extends PageTest {

  private static final String DECISION = "decide_sharing";
  private static final String ALONE = "read_again";

  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;
  @Autowired
  Staffing staffing;
  @Autowired
  CaseTime time;
  @Autowired
  Packs packs;
  @LocalServerPort
  int port;

  private PackOfATest own;
  private Person raiser;

  @BeforeEach
  void aLeadOfThatAgencyRaises() {
    own = PackOfATest.in(packs, PackOfATest.deciding(packs, true));
    people = new TestPeople(directory, own.id());
    raiser = people.lead();
  }

  @AfterEach
  void nobodyHasThatPackAnyMore() {
    directory.save(new Agency(people.agency(), "Test agency", "statutory", "yes", "yes", packs.inForce().id()));
    own.close();
  }

  @Test
  void theOtherLeadDecidesAndTheConcernGoesOnToItsEnd() throws Exception {
    ConcernReference concern = upToTheDecision();
    OpenTask decision = decision(concern);
    assertThat(work.candidates(decision.id())).containsExactly(people.secondLead().id());

    assertThat(status(raiser, "/tasks/" + decision.id())).as("page").isEqualTo(404);
    assertThat(RestSession.of(raiser, port).post("/task/" + decision.id() + "/claim",
        "{\"userId\": \"" + raiser.id() + "\"}").statusCode()).as("REST").isEqualTo(409);
    assertThatThrownBy(() -> cases.claim(raiser, decision.id())).as("Java").isInstanceOf(AnswerRefused.class);

    toTheEnd(concern);
    assertThat(concerns.find(concern).orElseThrow().outcome()).hasValue("SHARE");
    assertThat(journal.read(TestReading.COMPARING, concern).answers().filter(entry -> isOf(DECISION, entry))
        .map(entry -> entry.act().who())).containsExactly(people.secondLead().id());
    assertThat(journal.read(TestReading.COMPARING, concern).of(Act.Kind.ALONE)).isEmpty();
  }

  @Test
  void whereNoOtherLeadIsOnDutyTheyDecideAndSomebodyElseReadsItAgain() {
    new TestAdministrator(staffing, directory).duty(people.secondLead(), false);
    ConcernReference concern = upToTheDecision();
    assertThat(work.candidates(decision(concern).id())).contains(raiser.id());
    walk.until(concern, task -> task.key().equals(ALONE), Walk.HARM, Map.of());
    assertThat(journal.read(TestReading.COMPARING, concern).of(Act.Kind.ALONE)).hasSize(1);
  }

  private ConcernReference upToTheDecision() {
    ConcernReference concern = walk.raise(raiser, Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals(DECISION), Walk.HARM, Map.of());
    return concern;
  }

  private void toTheEnd(ConcernReference concern) {
    walk.until(concern, task -> false, Walk.HARM, Map.of());
    while (time.hasTimer(people.agency())) {
      time.toNextTimer(people.agency());
      walk.until(concern, task -> false, Walk.HARM, Map.of());
    }
  }

  private OpenTask decision(ConcernReference concern) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(DECISION)).findFirst().orElseThrow();
  }

  private static boolean isOf(String task, Entry entry) {
    return task.equals(entry.act().subject());
  }
}

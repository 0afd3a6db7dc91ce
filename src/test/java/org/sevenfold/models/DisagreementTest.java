package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Disagreement;
import org.sevenfold.work.DisagreementStage;
import org.sevenfold.work.Disagreements;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** A professional disagreement: who settles it, by when, and what comes of it (DT22, P60.b, P10). */
class DisagreementTest extends StoryTest {

  private static final String PRACTITIONERS = "answer_worry";
  private static final String MANAGERS = "settle_managers";
  private static final String SENIORS = "settle_seniors";
  private static final String PARTNERSHIP = "settle_partnership";
  private static final String RING = "ring_now";

  @Autowired
  Concerns concerns;
  @Autowired
  Disagreements disagreements;
  private TestPeople people;
  private Story story;

  @BeforeEach
  void aDecisionNotToShareStands() {
    people = new TestPeople(directory);
    story = story(people).ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE").raise()
        .answer("triage", people.lead()).until("record").answer("record");
  }

  @Test
  void noStageInTimeClimbsByItselfToTheLastRungAndThereItComesBack() {
    worried("no");
    ProcessInstance process = process();
    BpmnAwareTests.assertThat(process).isWaitingAt(PRACTITIONERS);
    outOfTime(PRACTITIONERS, Duration.ofDays(1));
    assertThat(story.offered(MANAGERS)).containsExactly(people.the(Role.MANAGER).id());
    outOfTime(MANAGERS, Duration.ofHours(2 * 24 + 7)); // the end of the second working day
    assertThat(story.offered(SENIORS)).containsExactly(people.the(Role.SERVICE_MANAGER).id());
    outOfTime(SENIORS, Duration.ofDays(10)); // five working days, from the Monday on
    assertThat(story.offered(PARTNERSHIP)).containsExactly(people.the(Role.SERVICE_MANAGER).id());
    OpenTask first = story.task(PARTNERSHIP);
    outOfTime(PARTNERSHIP, Duration.ofDays(8));
    assertThat(story.task(PARTNERSHIP).id()).isNotEqualTo(first.id());
    assertThat(stage()).isEqualTo(DisagreementStage.PARTNERSHIP);
    assertThat(story.fact("disagreement_stage")).isEqualTo("4");
    ProcessAssert.assertThat(process).hasPassed("practitioners_too_late", "managers_too_late", "seniors_too_late",
        "partnership_too_late").isNotEnded();
  }

  @Test
  void notSettledGoesToTheNextStageAtOnceAndSettledEndsIt() {
    worried("no");
    story.given("disagreement_settled", "no").answer(PRACTITIONERS).answer(MANAGERS).answer(SENIORS)
        .answer(PARTNERSHIP);
    assertThat(story.offered(PARTNERSHIP)).as("who wrote to them goes on")
        .containsExactly(people.the(Role.SERVICE_MANAGER).id());
    ProcessInstance process = process();
    story.given("disagreement_settled", "yes").answer(PARTNERSHIP);
    ProcessAssert.assertThat(process).isEnded().hasPassed("disagreement_over");
    assertThat(disagreements.open(story.reference())).isEmpty();
    assertThat(story.open()).as("nothing changes").isEmpty();
  }

  @Test
  void inDangerAndInDoubtSomebodyRingsBesideTheStages() {
    for (String danger : List.of("yes", "unknown")) {
      Story other = story(people).ofAnOpenSecret().raise();
      cases.stillWorried(people.raiser(), other.reference(), words(danger));
      assertThat(other.open()).as(danger).contains(RING, PRACTITIONERS);
      assertThat(other.task(RING).dueAt()).hasValue(clock.instant().plus(Duration.ofMinutes(15)));
      assertThat(other.task(PRACTITIONERS).dueAt()).as("no time is given in danger").hasValue(clock.instant()
          .plus("yes".equals(danger) ? Duration.ofMinutes(15) : Duration.ofDays(1)));
      other.answer(RING);
      assertThat(disclosures.of(List.of(other.reference()))).as("the call is on record").hasSize(1);
      assertThat(other.open()).contains(PRACTITIONERS);
    }
  }

  @Test
  void whoJoinsInAndSeesDangerHasSomebodyRingAndThereIsOneDisagreement() {
    worried("no");
    cases.disagree(people.lead(), story.reference(), words("yes"));
    assertThat(story.open()).contains(RING, PRACTITIONERS);
    assertThat(disagreements.open(story.reference())).hasSize(1);
    assertThatThrownBy(() -> cases.claim(people.lead(), story.task(PRACTITIONERS).id())).as("now a party")
        .isInstanceOf(AnswerRefused.class);
  }

  @Test
  void whatIsReferredInAnOpenConcernIsReadyToSend() {
    worried("no");
    story.given("disagreement_change", "refer").answer(PRACTITIONERS);
    assertThat(story.fact("decision")).isEqualTo("SHARE");
    story.until("send_now");
    assertThat(story.fact("decision")).isEqualTo("SHARE");
  }

  @Test
  void theDecisionIsMadeAgainWhereItWasSettledSo() {
    worried("no");
    story.given("disagreement_change", "ask_again").answer(PRACTITIONERS);
    assertThat(story.facts()).doesNotContainKey("decision");
    assertThat(story.open()).containsExactly("decide_sharing");
  }

  @Test
  void allOfItIsLookedAtAgainWhereItWasSettledSo() {
    worried("no");
    story.given("disagreement_change", "reopen").answer(PRACTITIONERS);
    assertThat(story.open()).containsExactly("describe");
  }

  @Test
  void afterTheEndItGoesOnAsALinkedConcernAndIsRung() {
    story.toTheEnd();
    assertThat(concerns.find(story.reference()).orElseThrow().isOpen()).isFalse();
    worried("no");
    story.given("disagreement_change", "refer").answer(PRACTITIONERS);
    assertThat(linkedConcerns.of(story.reference())).hasSize(1);
    assertThat(story.open()).containsExactly("ring_to_refer");
    story.answer("ring_to_refer");
    assertThat(disclosures.of(List.of(story.reference()))).hasSize(1);
    endLinked(story);
  }

  @Test
  void aRefusedCountersignatureOpensOneBesideAndHoldsNothingUp() {
    Story other = story(people).ofHarm().given("practitioner_decision", "DO_NOT_SHARE").given("countersign", "no")
        .raise().until("countersign_decision");
    Person refuses = directory.person(other.offered("countersign_decision").get(0)).orElseThrow();
    other.answer("countersign_decision", refuses);
    assertThat(other.fact("decision")).isEqualTo("SHARE");
    assertThat(disagreements.open(other.reference())).extracting(Disagreement::stage)
        .containsExactly(DisagreementStage.PRACTITIONERS);
    assertThat(other.offered(PRACTITIONERS)).doesNotContain(refuses.id(), people.raiser().id());
    other.play(PRACTITIONERS);
    assertThat(disclosures.of(List.of(other.reference()))).as("sent, whatever people disagree about").isNotEmpty();
  }

  @Test
  void whoRaisedItHearsThatSomebodyElseDisagreesAndNotOfTheirOwnWorry() {
    jdbc.sql("delete from notice where concern = ?").param(story.reference().value()).update();
    worried("no");
    assertThat(newsOf(people.raiser())).as("their own worry").isZero();
    Story other = story(people).ofAnOpenSecret().raise().answer("triage", people.lead()).until("record");
    jdbc.sql("delete from notice where concern = ?").param(other.reference().value()).update();
    story = other;
    cases.disagree(people.secondLead(), other.reference(), words("no"));
    assertThat(newsOf(people.raiser())).isEqualTo(1);
    assertThat(newsOf(people.secondLead())).isZero();
  }

  @Test
  void noFurtherActionOutsideOpensOneOfItsOwnMatter() {
    Story other = story(people).ofAnOpenSecret().given("answer_given", "no_further_action")
        .given("disagreement_stage", "2").raise().until("log_acknowledgement").answer("log_acknowledgement");
    assertThat(other.open()).contains(MANAGERS);
    cases.stillWorried(people.raiser(), other.reference(), words("no"));
    assertThat(disagreements.open(other.reference())).extracting(Disagreement::matter)
        .containsExactly(Disagreement.Matter.ANSWER, Disagreement.Matter.DECISION);
  }

  private int newsOf(Person person) {
    return jdbc.sql("select count(*) from notice where kind = 'NEWS' and person = ? and concern = ?")
        .params(person.id().value(), story.reference().value()).query(Integer.class).single();
  }

  private void worried(String danger) {
    cases.stillWorried(people.raiser(), story.reference(), words(danger));
  }

  private static Map<String, String> words(String danger) {
    return Map.of("worry_why", "He still comes hungry", "worry_wanted", "That he is seen", "fresh_danger", danger);
  }

  private void outOfTime(String task, Duration after) {
    assertThat(story.task(task).dueAt()).hasValue(clock.instant().plus(after));
    clock.moveTo(clock.instant().plus(after));
    timers.runDue(people.agency());
    sweep.sweep();
  }

  private DisagreementStage stage() {
    return disagreements.stage(story.reference()).orElseThrow();
  }

  private ProcessInstance process() {
    return processInstanceQuery().processDefinitionKey("resolve-disagreement").tenantIdIn(people.agency())
        .singleResult();
  }
}

package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;
import static org.sevenfold.work.CaseMessage.ADVICE_WANTED;
import static org.sevenfold.work.CaseMessage.NEW_DANGER;
import static org.sevenfold.work.CaseMessage.PURPOSE_CHANGED;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** If in doubt, ask, without naming the person; whatever comes of it, the concern is never dropped. */
class AdviceTest extends StoryTest {

  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;
  private TestPeople people;
  private Person manager;

  @BeforeEach
  void thereIsAManagerToAsk() {
    people = new TestPeople(directory);
    manager = people.the(Role.MANAGER);
  }

  @Test
  @Meets("P05.b1b#2")
  void whoeverThinksThereIsReasonableCauseIsToldWhoItIsAndTheQuestionsGoOn() {
    Story story = unsure("established").given("whom_to_ask", manager.userName())
        .raise().answer("triage").until("advise");
    ProcessInstance advice = advice(story);
    assertThat(concerns.seenBy(manager.id(), story.reference())).isEmpty();
    story.answer("advise");
    assertThat(advice).hasPassed("open_identity", "identity_opened").isEnded();
    assertThat(story.process()).hasPassed("cause_found");
    assertThat(story.open()).containsExactly("state_purpose");
    assertThat(story.facts()).containsEntry("route", "ADVICE").containsEntry("cause_for_belief", "reasonable_cause")
        .containsEntry("identity_disclosed", "no");
    assertThat(concerns.seenBy(manager.id(), story.reference())).isPresent();
    assertThat(opened(story).content()).containsEntry("to", manager.id().value())
        .containsEntry("said", "This is what was seen and heard, written down without any opinion.");
  }

  @Test
  @Meets("P05.b1d#1")
  void theQuestionGoesToWhoeverWasPicked() {
    Story story = unsure("established").given("whom_to_ask", manager.userName())
        .raise().answer("triage").until("advise");
    assertThat(story.offered("advise")).containsExactly(manager.id());
    assertThat(story.task("advise").reference()).isNotEqualTo(story.reference());
  }

  @Test
  void whereThePickedOneIsOffDutyTheLeadsAreAsked() {
    Story story = unsure("established").given("whom_to_ask", manager.userName());
    directory.onDuty(manager.id(), false);
    story.raise().answer("triage").until("advise");
    assertThat(story.offered("advise"))
        .containsExactlyInAnyOrder(story.people().lead().id(), story.people().secondLead().id());
  }

  @Test
  void whereNobodyIsPickedTheLeadsAreAsked() {
    Story story = unsure("established").raise().answer("triage").until("ask_advice");
    cases.claim(story.people().raiser(), story.task("ask_advice").id());
    cases.answer(story.people().raiser(), story.task("ask_advice").id(),
        Map.of("advice_question", "A child of about nine said something that worries me"));
    assertThat(story.offered("advise"))
        .containsExactlyInAnyOrder(story.people().lead().id(), story.people().secondLead().id());
  }

  @Test
  void neitherTheRaiserNorAnExcludedPersonIsOfferedForAdvice() {
    Story story = unsure("established").raise().answer("triage").until("ask_advice");
    concerns.exclude(story.people().lead().id(), story.reference());
    assertThat(cases.form(story.task("ask_advice")).fields().filter(field -> !field.people().isEmpty())
        .flatMap(field -> field.options().stream()).map(option -> option.value()))
        .contains(story.people().secondLead().userName())
        .doesNotContain(story.people().lead().userName(), story.people().raiser().userName());
    assertThatThrownBy(() -> story.given("whom_to_ask", story.people().lead().userName()).answer("ask_advice"))
        .isInstanceOf(AnswerRefused.class);
    story.given("whom_to_ask", story.people().secondLead().userName()).answer("ask_advice");
    assertThat(story.offered("advise")).containsExactly(story.people().secondLead().id());
    assertThatThrownBy(() -> cases.claim(story.people().raiser(), story.task("advise").id()))
        .isInstanceOf(AnswerRefused.class);
  }

  @Test
  void adviceThatFindsNothingEndsWithADecisionThatALeadSignsWithoutTheIdentity() {
    Story story = unsure("not_established").given("lead_told_who", "no").given("whom_to_ask", manager.userName())
        .raise().until("countersign_advice");
    ProcessInstance advice = advice(story);
    assertThat(story.offered("countersign_advice")).doesNotContain(manager.id(), story.people().raiser().id())
        .contains(story.people().lead().id());
    cases.claim(story.people().lead(), story.task("countersign_advice").id());
    assertThat(concerns.seenBy(story.people().lead().id(), story.reference())).isEmpty();
    story.answer("countersign_advice");
    assertThat(advice).hasPassed("identity_stays_closed").hasNotPassed("open_identity").isEnded();
    assertThat(story.facts()).containsEntry("decision", "DO_NOT_SHARE").containsEntry("settled_by", "advice");
    story.until("review_decision");
    assertThat(story.process()).hasPassed("inform_step", "record").hasNotPassed("purpose", "decide", "send");
    assertThat(concerns.seenBy(story.people().lead().id(), story.reference())).isEmpty();
  }

  @Test
  void aLeadWhoDoesNotSignMakesItReasonableCause() {
    Story story = unsure("not_established").given("countersign", "no")
        .raise().answer("triage").until("countersign_advice")
        .answer("countersign_advice");
    assertThat(story.facts()).containsEntry("advice_outcome", "ESTABLISHED")
        .containsEntry("cause_for_belief", "reasonable_cause").doesNotContainKey("decision");
    assertThat(story.open()).containsExactly("answer_worry", "state_purpose"); // a disagreement, beside the questions
  }

  @Test
  void whereTheOnlyLeadAdvisedSomebodyElseSigns() {
    Story story = unsure("not_established").given("whom_to_ask", people.lead().userName()).raise().until("advise");
    concerns.exclude(people.secondLead().id(), story.reference());
    concerns.exclude(people.the(Role.SERVICE_MANAGER).id(), story.reference());
    story.until("countersign_advice");
    assertThat(story.offered("countersign_advice")).contains(people.the(Role.CALDICOTT_GUARDIAN).id())
        .doesNotContain(people.lead().id(), people.raiser().id());
  }

  @Test
  void whereNoHarmIsSuspectedNobodySigns() {
    Story story = unsure("not_established").given("harm_level", "welfare_need")
        .raise().answer("triage").until("inform_person");
    assertThat(story.fact("decision")).isEqualTo("DO_NOT_SHARE");
    assertThat(story.reached()).doesNotContain("countersign_advice");
  }

  @Test
  void whoeverRefersDirectlyGoesOnAtOnceAndALeadIsTold() {
    Story story = unsure("not_established").given("after_advice", "refer_directly")
        .raise().answer("triage").until("answer_advice")
        .answer("answer_advice");
    assertThat(story.open()).containsExactly("read_direct_referral", "state_purpose");
    assertThat(story.facts()).containsEntry("cause_for_belief", "reasonable_cause")
        .containsEntry("advice_outcome", "NOT_ESTABLISHED");
    assertThat(concerns.seenBy(story.people().lead().id(), story.reference())).isPresent();
  }

  @Test
  void whoeverIsStillUnsurePassesItToALeadOrTheGuardianAndThenToSocialCare() {
    Story story = unsure("still_unsure").given("advice_second", "still_unsure").given("advice_csc", "still_unsure")
        .raise().answer("triage").until("advise_second");
    assertThat(story.offered("advise_second")).contains(story.people().the(Role.CALDICOTT_GUARDIAN).id())
        .doesNotContain(story.people().lead().id(), story.people().raiser().id());
    story.answer("advise_second");
    assertThat(story.open()).containsExactly("consult_csc");
    assertThat(story.offered("consult_csc")).contains(story.people().the(Role.SERVICE_MANAGER).id())
        .doesNotContain(story.people().raiser().id());
    story.answer("consult_csc");
    assertThat(story.fact("advice_outcome")).isEqualTo("ESTABLISHED");
  }

  @Test
  void anotherAdviserIsAskedWhereTheRaiserWantsOneButNotAfterSocialCare() {
    Story story = unsure("not_established").given("after_advice", "reopen").given("advice_second", "not_established")
        .given("advice_csc", "not_established").raise().answer("triage").until("advise_second").until("consult_csc")
        .until("answer_advice");
    assertThat(story.answer("answer_advice").open()).containsExactly("countersign_advice");
  }

  @Test
  @Meets("P05.b1c#1")
  void whatNobodyAnswersInTimeGoesToTheNext() {
    Story story = unsure("established").given("advice_csc", "established").raise().answer("triage").until("advise");
    ProcessInstance advice = advice(story);
    assertThat(story.waitUntilNextDue().open()).containsExactly("advise_second");
    assertThat(story.waitUntilNextDue().open()).containsExactly("consult_csc");
    assertThat(advice).hasPassed("no_answer", "no_second_answer").isWaitingAt("consult_csc");
    assertThat(story.answer("consult_csc").open()).containsExactly("state_purpose");
    assertThat(leftovers(story).hanging()).isEmpty();
  }

  @Test
  void adviceThatIsWantedOnTheWayIsToldToTheRaiserAndChangesNoRoute() {
    Story story = story(people).ofHarm().given("advice", "not_established").raise().answer("triage").until("weigh")
        .tell(ADVICE_WANTED);
    story.answer("ask_advice").answer("advise");
    assertThat(story.open()).containsExactly("read_advice", "weigh");
    assertThat(story.offered("read_advice")).containsExactly(story.people().raiser().id());
    story.answer("read_advice");
    assertThat(story.facts()).containsEntry("route", "STANDARD").containsEntry("cause_for_belief", "reasonable_cause");
    assertThat(concerns.seenBy(story.people().lead().id(), story.reference())).isPresent();
  }

  @Test
  void whoeverIsAskedOnTheWayComesToNothingElseEither() {
    Story story = story(people).ofHarm().given("advice", "established").given("whom_to_ask", manager.userName()).raise()
        .answer("triage").until("weigh").tell(ADVICE_WANTED).answer("ask_advice");
    cases.claim(manager, story.task("advise").id());
    assertThat(concerns.seenBy(manager.id(), story.reference())).isEmpty();
    story.answer("advise");
    assertThat(concerns.seenBy(manager.id(), story.reference())).isEmpty();
  }

  @Test
  void anEmergencySkipsMasking() {
    Story story = unsure("established").given("lead_told_who", "no").raise().until("advise");
    assertThat(concerns.seenBy(story.people().lead().id(), story.reference())).isEmpty();
    story.tell(NEW_DANGER);
    assertThat(story.open()).doesNotContain("advise").contains("call_at_once", "triage");
    assertThat(concerns.seenBy(story.people().lead().id(), story.reference())).isPresent();
  }

  @Test
  void adviceInAnEmergencyIsOnTheCase() {
    Story story = story(people).given("immediate_danger", "yes").given("advice", "established")
        .given("whom_to_ask", manager.userName())
        .raise().answer("triage").until("state_purpose").tell(ADVICE_WANTED).answer("ask_advice");
    cases.claim(manager, story.task("advise").id());
    assertThat(concerns.seenBy(manager.id(), story.reference())).isPresent();
  }

  @Test
  void aChangedPurposeOpensAgainFromTheWayInWhatAdviceHadSettled() {
    Story story = unsure("not_established").raise().answer("triage").until("record").tell(PURPOSE_CHANGED);
    assertThat(story.open()).isEqualTo(Set.of("how_it_came"));
  }

  private Story unsure(String advice) {
    return story(people).given("cause_for_belief", "unknown").given("harm_level", "unknown").given("advice", advice)
        .given("whom_to_ask", people.lead().userName());
  }

  private ProcessInstance advice(Story story) {
    return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("seek-advice")
        .tenantIdIn(story.people().agency()).singleResult();
  }

  private Entry opened(Story story) {
    return journal.read(TestReading.COMPARING, story.reference()).entries().stream()
        .filter(entry -> entry.act().kind() == Act.Kind.OPENED)
        .reduce((one, other) -> other).orElseThrow();
  }
}

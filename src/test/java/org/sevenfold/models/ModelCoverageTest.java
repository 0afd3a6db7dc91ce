package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ModelFiles.each;
import static org.sevenfold.work.CaseMessage.ADVICE_WANTED;
import static org.sevenfold.work.CaseMessage.NEW_DANGER;
import static org.sevenfold.work.CaseMessage.NEW_INFORMATION;
import static org.sevenfold.work.CaseMessage.PURPOSE_CHANGED;
import static org.sevenfold.work.CaseMessage.REFER_NOW;
import static org.sevenfold.work.CaseMessage.WITHDRAWAL;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.correction.Correction;
import org.sevenfold.correction.CorrectionForms;
import org.sevenfold.correction.Corrections;
import org.sevenfold.directory.Role;
import org.sevenfold.work.Identity;
import org.sevenfold.work.OpenedBecause;
import org.springframework.beans.factory.annotation.Autowired;

/** Every node and every flow of every model is passed by some story. The stories are this test's own. */
class ModelCoverageTest extends StoryTest {

  @Autowired
  Identity identity;
  @Autowired
  Corrections corrections;

  @Test
  void everyNodeAndEveryFlowIsPassed() {
    Set<String> neverPassed = new TreeSet<>();
    each(FlowNode.class).map(BaseElement::getId).forEach(neverPassed::add);
    // at a gateway of events the engine waits for each of them, and takes no flow to it
    each(SequenceFlow.class).filter(flow -> !(flow.getSource() instanceof EventBasedGateway)).map(BaseElement::getId)
        .forEach(neverPassed::add);
    try (FlowProbe probe = new FlowProbe(engine)) {
      Stream.of(stories(), SeekingConsentTest.stories(), DisagreementStories.all(), LeavingStories.all(),
          ConfidenceCheckTest.stories())
          .flatMap(List::stream)
          .forEach(played -> {
            // a story tells of days of its own, and the one before it may have taken months
            clock.moveTo(TUESDAY);
            Story story = played.apply(story());
            neverPassed.removeAll(story.reached());
            neverPassed.removeAll(probe.takenBy(story.people().agency()));
          });
    }
    assertThat(neverPassed).isEmpty();
  }

  private Story openedEarly(Story story) {
    story.given("lead_told_who", "no").raise();
    identity.open(story.people().lead(), story.reference(), OpenedBecause.OTHER, "The school rang about the child");
    return story.answer("look_at_opening", story.people().the(Role.CALDICOTT_GUARDIAN));
  }

  private Story stillWorried(Story story) {
    return story.raise().worried("yes").answer("ring_now").answer("answer_worry");
  }

  /** A name stood on a paper that has left, and is corrected. */
  private Story corrected(Story story) {
    story.ofHarm().raise().until("log_acknowledgement");
    corrections.correct(story.people().raiser(), story.reference(), new Correction(1, "who",
        Map.of("who", "Maya Wren", CorrectionForms.BECAUSE, "Her aunt spelled it for me"), 0));
    return story.answer("tell_corrected");
  }

  /** Only the raiser is there, who leads too. */
  private Story doneAlone(Story story) {
    TestPeople people = story.people();
    directory.change(people.raiser().as(EnumSet.of(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD)));
    List.of(people.lead(), people.secondLead()).forEach(person -> directory.onDuty(person.id(), false));
    return story.given("age_band", "12_15").given("harm_level", "none").given("purpose_stated", "no").raise()
        .toTheEnd();
  }

  /** More time is given in time, and again when the day is over; then nobody answers until the new one has come. */
  private Story extended(Story story) {
    duty(story, "org_will_challenge", "unknown").given("comply_by", "2026-12-24").raise().until("decide_challenge")
        .waitUntilNextDue().given("court_extension", "yes").given("comply_by", "2027-01-28")
        .answer("settle_before_date").waitUntilNextDue().waitUntilNextDue().given("court_extension", "no")
        .answer("settle_after_date").waitUntilNextDue().given("court_extension", "yes")
        .given("comply_by", "2027-03-25").answer("settle_after_date");
    return story.given("org_will_challenge", "no").toTheEnd();
  }

  private List<Function<Story, Story>> stories() {
    return List.of(
        this::openedEarly, this::doneAlone, this::stillWorried, this::corrected,
        story -> QuestionsTest.anonymised(story).raise().toTheEnd(),
        story -> story.ofAnOpenSecret().raise().toTheEnd(),
        story -> story.given("recipient_in_agreed", "yes").given("purpose_in_agreed", "yes").raise().toTheEnd(),
        story -> unsure(story, "established").raise().toTheEnd(),
        story -> unsure(story, "not_established").raise().toTheEnd(),
        story -> unsure(story, "not_established").given("harm_level", "welfare_need").raise().toTheEnd(),
        story -> unsure(story, "not_established").given("countersign", "no").raise().until("countersign_advice")
            .answer("countersign_advice"),
        story -> unsure(story, "not_established").given("after_advice", "refer_directly").raise().toTheEnd(),
        story -> unsure(story, "not_established").given("after_advice", "reopen").given("advice_second", "still_unsure")
            .given("advice_csc", "established").raise().toTheEnd(),
        story -> unsure(story, "asks_back").raise().until("advise").answer("advise").given("advice", "still_unsure")
            .given("advice_second", "asks_back").until("advise_second").answer("advise_second")
            .given("advice_second", "established").toTheEnd(),
        story -> unsure(story, "not_established").raise().until("advise").waitUntilNextDue().until("advise_second")
            .waitUntilNextDue().given("advice_csc", "established").toTheEnd(),
        story -> story.ofHarm().given("legal_basis", "court_order").raise().toTheEnd(),
        story -> duty(story, "instrument_verified", "no").given("after_deferral", "DO_NOT_SHARE").raise().toTheEnd(),
        story -> duty(story, "org_will_challenge", "yes").given("after_deferral", "COMPLY").raise()
            .until("decide_challenge").waitUntilNextDue().toTheEnd(),
        story -> duty(story, "org_will_challenge", "yes").given("challenge_lodged", "yes").ofHarm().raise()
            .until("await_challenge").given("challenge_outcome", "set_aside").given("countersign", "no")
            .until("countersign_duty").answer("countersign_duty").given("countersign", "yes").toTheEnd(),
        this::extended,
        story -> duty(story, "org_will_challenge", "yes").given("comply_by", "2026-12-24")
            .given("challenge_authorised", "no").raise().until("authorise_challenge").toTheEnd(),
        story -> duty(story, "org_will_challenge", "yes").given("challenge_lodged", "yes")
            .given("challenge_outcome", "pending").given("comply_by", "2026-12-24").raise().until("await_challenge")
            .answer("await_challenge").waitUntilNextDue().answer("settle_before_date").waitUntilNextDue()
            .given("challenge_outcome", "upheld")
            .toTheEnd(),
        story -> duty(story, "org_will_challenge", "unknown").raise().until("decide_challenge")
            .given("org_will_challenge", "no").toTheEnd(),
        story -> duty(story, "legal_decision", "DEFER_FOR_ADVICE").raise().until("advise_legal_basis")
            .given("legal_decision", "follow").toTheEnd(),
        story -> story.given("legal_basis", "unknown").given("after_deferral", "DO_NOT_SHARE").raise().toTheEnd(),
        story -> story.ofAnOpenSecret().given("legal_basis", "unknown").raise().until("advise_legal_basis")
            .given("legal_basis", "none").toTheEnd(),
        story -> RequestTest.asked(story).raise().toTheEnd(),
        story -> RequestTest.asked(storyUnder("england-2026")).raise().toTheEnd(),
        story -> RequestTest.asked(story).given("requester_verified", "no").raise().until("ring_back")
            .given("after_deferral", "unanswered").answer("ring_back").given("after_deferral", "DO_NOT_SHARE")
            .given("countersign", "no").until("countersign_request").answer("countersign_request")
            .given("countersign", "yes").toTheEnd(),
        story -> RequestTest.helped(story).given("requester_verified", "no").given("after_deferral", "DO_NOT_SHARE")
            .raise().toTheEnd(),
        story -> RequestTest.asked(story).given("unreasonable", "yes").given("request_decision", "DO_NOT_SHARE")
            .given("refusal_countersign", "no").raise().until("lawyer_signs_refusal").answer("lawyer_signs_refusal")
            .toTheEnd(),
        story -> RequestTest.asked(story).given("unreasonable", "yes").given("request_decision", "DO_NOT_SHARE").raise()
            .toTheEnd(),
        story -> RequestTest.asked(story).given("unreasonable", "unknown").given("request_decision", "ASSIST").raise()
            .given("practitioner_decision", "DO_NOT_SHARE").toTheEnd(),
        story -> RequestTest.helped(story).given("compatible_with_duties", "unknown")
            .given("after_deferral", "DO_NOT_SHARE").given("information_held", "yes").raise().toTheEnd(),
        story -> RequestTest.helped(story).given("unduly_prejudices", "yes").given("offer_decision", "ASSIST").raise()
            .toTheEnd(),
        story -> RequestTest.helped(story).given("unduly_prejudices", "yes").raise().toTheEnd(),
        story -> story.given("purpose_stated", "no").raise().toTheEnd(),
        story -> story.given("immediate_danger", "yes").raise().toTheEnd(),
        story -> story.given("immediate_danger", "unknown").given("immediate_danger_checked", "yes").raise().toTheEnd(),
        story -> story.given("immediate_danger", "unknown").given("immediate_danger_checked", "no").ofAnOpenSecret()
            .raise().toTheEnd(),
        story -> story.ofHarm().given("statutory_confidence", "adoption").given("p54_b1", "unknown").raise().toTheEnd(),
        story -> story.given("statutory_confidence", "adoption").given("statutory_release", "yes")
            .given("p54_b1", "unknown").given("lead_decision", "SHARE").raise().toTheEnd(),
        story -> story.ofJudgement().given("lead_decision", "SHARE").raise().toTheEnd(),
        story -> story.ofJudgement().given("sensitivity", "high").given("guardian_decision", "DEFER_FOR_ADVICE")
            .given("after_deferral", "SHARE").raise().toTheEnd(),
        story -> story.ofAnAdultsOwnRisk().given("after_deferral", "SHARE").raise().toTheEnd(),
        story -> story.ofHarm().given("practitioner_decision", "DO_NOT_SHARE").raise().toTheEnd(),
        story -> story.ofHarm().given("practitioner_decision", "DO_NOT_SHARE").given("countersign", "no").raise()
            .toTheEnd(),
        story -> risky(story).given("redaction_meets_purpose", "yes").raise().toTheEnd(),
        story -> risky(story).given("third_party_decision", "DO_NOT_SHARE").raise().toTheEnd(),
        story -> risky(story).given("third_party_decision", "DO_NOT_SHARE").given("countersign", "no").raise()
            .toTheEnd(),
        story -> risky(story).given("third_party_decision", "SHARE").raise().toTheEnd(),
        story -> risky(story).given("cause_for_belief", "reasonable_cause").given("third_party_decision", "SHARE")
            .raise()
            .toTheEnd(),
        story -> story.ofAnOpenSecret().given("within_functions", "no").given("review_answer", "ask_again").raise()
            .play("advise_doubt").answer("advise_doubt").given("within_functions", "yes").toTheEnd(),
        story -> story.given("relationship", "unknown").given("response", "agreed").raise().toTheEnd(),
        story -> story.ofHarm().given("article8_lawful", "unknown").raise().toTheEnd(),
        story -> story.ofHarm().given("check_b1", "no").given("sent_how", "by_phone").raise().toTheEnd(),
        story -> story.ofHarm().given("person_told", "not_yet").raise().until("tell_later").answer("tell_later")
            .given("person_told", "yes").toTheEnd(),
        story -> story.ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE")
            .given("review_answer", "ask_again")
            .raise().until("review_decision").answer("review_decision").given("review_answer", "stands").toTheEnd(),
        story -> story.ofHarm().given("advice", "established").raise().tell(REFER_NOW)
            .tell(ADVICE_WANTED).until("weigh").tell(NEW_INFORMATION)
            .until("weigh").tell(PURPOSE_CHANGED).until("weigh").tell(WITHDRAWAL).until("weigh").tell(NEW_DANGER)
            .toTheEnd(),
        story -> AllegationTest.held(story).play("ask_officer_again").waitUntilNextDue().play("ask_officer_again")
            .waitUntilNextDue().given("staff_contact", "agreed").toTheEnd(),
        story -> unsure(story, "established").given("lead_told_who", "no").raise().passToLead()
            .play("triage", "ask_advice").until("triage").given("triage_outcome", "refer").answer("triage"),
        story -> unsure(story, "not_established").given("lead_told_who", "no").raise().toTheEnd(),
        story -> story.ofHarm().raise().play("triage", "log_acknowledgement"),
        story -> AllegationTest.lowLevel(story).raise().toTheEnd(),
        story -> AllegationTest.lowLevel(story).given("staff_pattern", "yes").raise().toTheEnd(),
        story -> story.ofAnOpenSecret().raise().waitUntilOverdue().toTheEnd(),
        story -> story.ofAnOpenSecret().raise().answer("triage").waitUntilOverdue()
            .answer("overdue_task", story.people().lead()).toTheEnd());
  }

  private static Story unsure(Story story, String advice) {
    return story.given("cause_for_belief", "unknown").given("harm_level", "unknown").given("advice", advice)
        .given("p54_b1", "yes").given("p59_b1", "yes");
  }

  private static Story duty(Story story, String fact, String value) {
    return story.given("legal_basis", "court_order").given(fact, value);
  }

  private static Story risky(Story story) {
    return story.ofHarm().given("cause_for_belief", "none").given("safety_risk", "yes")
        .given("redaction_meets_purpose", "no");
  }
}

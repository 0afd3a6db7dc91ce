package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;

/** An authority asks: rung back, helped, offered what is possible, or refused by two (P73, P75-P77). */
class RequestTest extends StoryTest {

  /** A council looks into whether a child is harmed, and telling the parents would make it worse. */
  static Story asked(Story story) {
    return story.ofHarm().given("inbound_request", "s47");
  }

  /** A council wants help for a child in need, with what was never confidential. */
  static Story helped(Story story) {
    return story.ofAnOpenSecret().given("inbound_request", "s17_s27");
  }

  @Test
  @Meets("P75.b#1")
  void aCouncilThatLooksIntoHarmGetsTheLeastThatItNeeds() {
    Story story = asked(story()).raise().toTheEnd();
    assertThat(story.process()).isEnded().hasPassed("answer_request", "request_goes_on", "purpose", "consent",
        "look_again_at_request", "third_parties", "inform_step", "share_with_each", "record", "log_acknowledgement")
        .hasNotPassed("weigh_public_interest", "countersign_decision", "reply_to_authority");
    assertThat(story.facts()).containsEntry("request_outcome", "ASSIST").containsEntry("decision", "ASSIST")
        .containsEntry("destination", "REQUESTER").containsEntry("inform", "DEFER");
    assertThat(sentTo(story)).containsExactly("REQUESTER");
    endLinked(story);
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void whoAsksIsReadTheSameDayWhereAChildMayBeHarmed() {
    assertThat(daysToAnswer(asked(story()))).isLessThan(Duration.ofHours(9));
    assertThat(daysToAnswer(helped(story()))).as("the end of the next working day").isEqualTo(Duration.ofHours(31));
  }

  private Duration daysToAnswer(Story story) {
    story.raise().until("read_request");
    return Duration.between(story.task("read_request").createdAt(), story.task("read_request").dueAt().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"no", "unknown"})
  void nothingIsSaidBeforeSomebodyHasRungBack(String checked) {
    Story story = asked(story()).given("requester_verified", checked).raise().until("ring_back");
    assertThat(story.facts()).containsEntry("request_outcome", "CALL_BACK").containsEntry("inform", "DEFER")
        .containsEntry("decision", "DEFER_FOR_ADVICE").doesNotContainKey("destination");
    assertThat(story.open()).doesNotContain("state_purpose");
    assertThat(story.offered("ring_back")).contains(story.people().raiser().id(), story.people().lead().id());
    assertThat(story.task("ring_back").dueAt()).isPresent();
    assertThat(story.given("after_deferral", "unanswered").answer("ring_back").open()).as("tried again")
        .contains("ring_back");
    assertThat(sentTo(story)).isEmpty();
  }

  @Test
  void onceTheCallerIsKnownTheQuestionsAreAsked() {
    Story story = asked(story()).given("requester_verified", "no").raise().until("ring_back")
        .given("requester_verified", "yes").answer("ring_back").until("state_purpose");
    assertThat(story.facts()).containsEntry("request_outcome", "GO_ON").doesNotContainKeys("decision", "inform");
    assertThat(story.toTheEnd().fact("decision")).isEqualTo("ASSIST");
  }

  @Test
  void aCallerWhomTheCouncilDoesNotKnowGetsNothingNotEvenAReply() {
    Story story = nobodyKnows().until("countersign_request");
    assertThat(story.toTheEnd().process()).isEnded().hasPassed("request_answered", "countersign_refusal", "record")
        .hasNotPassed("send", "purpose");
    assertThat(story.fact("decision")).isEqualTo("DO_NOT_SHARE");
    assertThat(sentTo(story)).isEmpty();
  }

  @Test
  void aLeadWhoDoesNotSignThatNothingIsGivenHasItLookedAtAgain() {
    Story story = nobodyKnows().given("countersign", "no").until("countersign_request").answer("countersign_request");
    assertThat(story.open()).contains("ring_back");
    assertThat(story.fact("decision")).isEqualTo("DEFER_FOR_ADVICE");
  }

  private Story nobodyKnows() {
    return asked(story()).given("requester_verified", "no").given("after_deferral", "DO_NOT_SHARE").raise();
  }

  @Test
  @Meets({"P75.b#1", "P77.b#1"})
  void aRefusalIsALeadsAndALawyersAndTheCouncilGetsAReply() {
    Story story = refusing().until("lead_answers_request");
    assertThat(story.offered("lead_answers_request")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
    story.until("lawyer_signs_refusal");
    assertThat(story.offered("lawyer_signs_refusal")).containsExactly(lawyer(story).id());
    assertThat(story.toTheEnd().process()).isEnded().hasPassed("request_answered", "reply_to_authority", "record")
        .hasNotPassed("purpose", "decide", "destination_found", "countersign_refusal", "log_acknowledgement");
    assertThat(story.facts()).containsEntry("request_outcome", "LEAD_AND_LEGAL")
        .containsEntry("decision", "DO_NOT_SHARE").doesNotContainKey("destination");
    assertThat(sentTo(story)).containsExactly("REPLY");
  }

  @Test
  void whoeverRefusedAsLeadDoesNotSignAsLawyerToo() {
    Story story = refusing();
    Person both = story.people().lead().as(EnumSet.of(Role.SAFEGUARDING_LEAD, Role.IG_LEGAL_ADVISER));
    directory.change(both);
    story.until("lead_answers_request").answer("lead_answers_request", both);
    assertThat(story.offered("lawyer_signs_refusal")).isNotEmpty().doesNotContain(both.id());
    assertThatThrownBy(() -> story.answer("lawyer_signs_refusal", both)).isInstanceOf(AnswerRefused.class);
  }

  @Test
  void whereTheLawyerDoesNotSignTheCouncilIsHelped() {
    Story story = refusing().given("refusal_countersign", "no").toTheEnd();
    assertThat(story.facts()).containsEntry("unreasonable", "no").containsEntry("decision", "ASSIST");
    assertThat(sentTo(story)).containsExactly("REQUESTER");
  }

  private Story refusing() {
    return asked(story()).given("unreasonable", "yes").given("request_decision", "DO_NOT_SHARE").raise();
  }

  @Test
  @Meets({"P75.b#1", "P77.a#1"})
  void notSharingAfterTheQuestionsIsSignedByALeadAndALawyerBeforeAnybodyHears() {
    Story story = asked(story()).given("practitioner_decision", "DO_NOT_SHARE").raise().until("countersign_refusal");
    assertThat(story.process()).hasPassed("countersign_decision").hasNotPassed("inform_step", "send");
    List<PersonId> offered = story.offered("countersign_refusal");
    assertThat(offered).containsExactly(lawyer(story).id());
    assertThat(story.given("refusal_countersign", "no").answer("countersign_refusal").open())
        .contains("protect_third_parties");
    assertThat(story.toTheEnd().fact("decision")).isEqualTo("ASSIST");
  }

  @Test
  @Meets("P76.b#1")
  void adviceIsAskedWhereNobodyKnowsWhetherItFitsWithOurWork() {
    Story story = helped(story()).given("unduly_prejudices", "unknown").raise().until("advise_request");
    assertThat(story.facts()).containsEntry("request_outcome", "DEFER_FOR_ADVICE")
        .containsEntry("decision", "DEFER_FOR_ADVICE").containsEntry("inform", "DEFER");
    assertThat(story.offered("advise_request")).doesNotContain(story.people().raiser().id());
    story.given("after_deferral", "SHARE").answer("advise_request");
    assertThat(story.facts()).containsEntry("unduly_prejudices", "no").containsEntry("request_outcome", "GO_ON");
  }

  @Test
  @Meets("P76.b#1")
  void whatIsPossibleIsOfferedAndWhatIsKnownGoesOnByItself() {
    Story story = helped(story()).given("unduly_prejudices", "yes").given("information_held", "yes").raise()
        .until("offer_help");
    assertThat(story.offered("offer_help")).contains(story.people().lead().id());
    assertThat(story.toTheEnd().process()).isEnded().hasPassed("open_for_information", "reply_to_authority")
        .hasNotPassed("purpose", "decide");
    assertThat(story.facts()).containsEntry("decision", "DO_NOT_SHARE").containsEntry("inform", "BEFORE");
    assertThat(sentTo(story)).containsExactly("REPLY");
    List<LinkedConcerns.Linked> linked = linkedConcerns.of(story.reference());
    assertThat(linked).extracting(LinkedConcerns.Linked::what).containsExactly("INFORMATION");
    Story other = story.followed(linked.get(0).concern()).given("unduly_prejudices", "no").toTheEnd();
    assertThat(other.facts()).containsEntry("route", "INBOUND_S17_27").containsEntry("decision", "ASSIST");
  }

  @ParameterizedTest
  @CsvSource({"assessment_contribution", "specialist_assessment", "service", "conference_report",
      "conference_attendance"})
  @Meets("P76.u1#2")
  void whatTheyWantBesideInformationIsWorkWithAClockOfItsOwn(String wanted) {
    Story story = helped(story()).given("request_type", wanted).raise().until("give_help");
    assertThat(sentTo(story)).containsExactly("REQUESTER");
    assertThat(engine.getTaskService().getVariable(story.task("give_help").id().value(), "help_wanted"))
        .isEqualTo(wanted);
    assertThat(story.task("give_help").dueAt()).as("ten working days")
        .hasValue(Instant.parse("2026-12-01T17:00:00Z"));
    assertThat(story.offered("give_help")).contains(story.people().raiser().id());
    assertThat(story.answer("give_help").open()).doesNotContain("give_help");
  }

  @Test
  void whereTheyWantInformationAloneNothingIsLeftToDo() {
    Story story = helped(story()).given("request_type", "information").raise().until("record");
    assertThat(story.open()).doesNotContain("give_help");
  }

  @Test
  void aLeadMayHelpAllTheSame() {
    Story story = helped(story()).given("compatible_with_duties", "no").given("offer_decision", "ASSIST").raise();
    assertThat(story.toTheEnd().facts()).containsEntry("request_outcome", "ASSIST").containsEntry("decision", "ASSIST");
  }

  @Test
  void theLawOf2026IsAskedOnlyWhereItMayHold() {
    Story now = helped(storyUnder("england-2026")).raise().until("ask_duty_to_share");
    assertThat(now.given("relevant_to_welfare", "yes").toTheEnd().facts())
        .containsEntry("duty_to_share", "MUST_DISCLOSE").containsEntry("decision", "ASSIST");
    assertThat(helped(storyUnder("staffordshire-2009")).raise().toTheEnd().facts())
        .containsEntry("duty_to_share", "NONE");
  }

  @Test
  void dangerThatShowsOnTheWayStillRings() {
    Story story = asked(story()).given("requester_verified", "no").raise().until("ring_back")
        .tell(CaseMessage.NEW_DANGER);
    assertThat(story.open()).contains("call_at_once");
    assertThat(story.given("requester_verified", "yes").until("call_at_once").answer("call_at_once").toTheEnd()
        .fact("route")).isEqualTo("EMERGENCY");
  }

  private static Person lawyer(Story story) {
    return story.people().the(Role.IG_LEGAL_ADVISER);
  }
}

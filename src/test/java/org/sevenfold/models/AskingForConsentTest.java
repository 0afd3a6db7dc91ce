package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.work.CaseMessage.NEW_INFORMATION;
import static org.sevenfold.work.CaseMessage.WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.guidance.Meets;

/** Asked, informed, given, refused, unanswered; explained and asked once more; taken back. */
class AskingForConsentTest extends StoryTest {

  @Test
  @Meets({"P32.c#1", "Q4#1"})
  void aYesThatCoversItNeedsNoWeighing() {
    Story story = asked().given("response", "agreed").raise().until("decide_sharing");
    assertThat(story.facts()).containsEntry("consent_status", "GIVEN_EXPLICIT")
        .containsEntry("consent_effect", "PROCEED").containsEntry("recommendation", "SHARE");
    assertThat(story.passed()).doesNotContain("weigh");
  }

  @Test
  @Meets({"P56.d#1", "P47.b#1"})
  void aNoGoesToTheJudgementAndNeverStraightToTheEnd() {
    Story story = asked().given("response", "refused").raise().until("weigh");
    assertThat(story.facts()).containsEntry("consent_status", "REFUSED").containsEntry("consent_effect", "JUDGE");
  }

  @Test
  @Meets("P36#2")
  void whatWasNotExplainedIsExplainedAndAskedOnceMore() {
    Story story = asked().given("response", "refused").given("informed_what", "no").raise().until("hear_answer")
        .answer("hear_answer");
    assertThat(story.open()).contains("prepare_asking");
    assertThat(story.given("informed_what", "yes").until("weigh").facts()).containsEntry("consent_status", "REFUSED")
        .containsEntry("consent_attempts", "2_or_more").containsEntry("consent_action", "SEEK");
  }

  @Test
  void whatIsNotUnderstoodTheSecondTimeIsNoConsent() {
    Story story = asked().given("response", "agreed").given("informed_what", "unknown").raise().until("weigh");
    assertThat(story.facts()).containsEntry("consent_status", "CANNOT_GIVE")
        .containsEntry("consent_attempts", "2_or_more");
    assertThat(story.answeredSinceAsked()).filteredOn("prepare_asking"::equals).hasSize(2);
  }

  @Test
  void whatAYesDoesNotCoverIsAskedForOnce() {
    Story story = asked().given("response", "agreed").given("consent_covers", "no").raise().until("hear_answer")
        .answer("hear_answer").given("consent_covers", "yes").until("decide_sharing");
    assertThat(story.facts()).containsEntry("consent_action", "RE_SEEK").containsEntry("consent_effect", "PROCEED")
        .containsEntry("consent_attempts", "2_or_more");
  }

  @ParameterizedTest
  @CsvSource({"agreed, yes", "refused, yes", "unknown, yes", "agreed, unknown"})
  @Meets("P38.b#2")
  void whatIsPressedForIsNeitherAYesNorANo(String response, String pressed) {
    Story story = asked().given("response", response).given("coercion_concern", pressed).raise().until("weigh");
    assertThat(story.facts()).containsEntry("consent_status", "CANNOT_GIVE");
  }

  @Test
  @Meets("P38.c#1")
  void silenceIsSetByTheClockAskedOnceMoreAndEndsWithALeadsDecision() {
    Story story = asked().given("lead_decision", "DO_NOT_SHARE").raise().until("hear_answer").play("hear_answer");
    assertThat(story.waitUntilNextDue().open()).containsExactly("weigh");
    assertThat(story.facts()).containsEntry("response", "none").containsEntry("consent_status", "NO_RESPONSE");
    story.play("hear_answer");
    assertThat(story.fact("recommendation")).isEqualTo("ASK_AGAIN");
    assertThat(story.passed()).contains("weigh");
    assertThat(story.waitUntilNextDue().until("lead_decides").facts()).containsEntry("recommendation", "LEAD_DECIDES")
        .containsEntry("consent_attempts", "2_or_more").containsEntry("consent_status", "NO_RESPONSE");
    assertThat(story.answeredSinceAsked()).filteredOn("who_may_consent"::equals).hasSize(1);
  }

  @Test
  void aYesToTheSecondQuestionIsAYes() {
    Story story = asked().raise().until("hear_answer").play("hear_answer").waitUntilNextDue().play("hear_answer")
        .given("response", "agreed").until("decide_sharing");
    assertThat(story.facts()).containsEntry("consent_effect", "PROCEED").containsEntry("recommendation", "SHARE");
  }

  @Test
  void howLongAnAnswerMayTakeDependsOnTheHarm() {
    Story low = asked().raise().until("hear_answer");
    assertThat(low.task("hear_answer").dueAt()).hasValue(Instant.parse("2026-11-20T17:00:00Z"));
    Story harm = asked().given("harm_level", "significant_harm_child").raise().until("hear_answer");
    assertThat(harm.task("hear_answer").dueAt()).hasValue(TUESDAY.plus(Duration.ofHours(8)));
  }

  @Test
  void aYesIsTakenBackAtAnyTime() {
    Story story = asked().given("response", "agreed").raise().until("share").tell(WITHDRAWAL).until("weigh");
    assertThat(story.facts()).containsEntry("consent_withdrawn", "yes").containsEntry("consent_status", "WITHDRAWN")
        .containsEntry("consent_effect", "JUDGE").containsEntry("consent_from", "PARENT_PR");
  }

  @Test
  void whatNobodyAgreedToCannotBeTakenBack() {
    Story story = asked().given("response", "refused").raise().until("weigh").tell(WITHDRAWAL).until("weigh");
    assertThat(story.facts()).containsEntry("consent_withdrawn", "no").containsEntry("consent_status", "REFUSED");
  }

  @Test
  @Meets({"P42#2", "P49#3"})
  void newInformationForgetsWhatWasAskedForBefore() {
    Story story = asked().given("response", "agreed").given("consent_covers", "no").raise().until("weigh")
        .tell(NEW_INFORMATION);
    assertThat(story.facts()).doesNotContainKeys("consent_action", "consent_from", "consent_status", "consent_effect",
        "consent_attempts", "child_competent", "adult_capacity", "child_view", "response", "coercion_concern",
        "consent_covers", "parent_choice");
    assertThat(leftovers(story).hanging()).isEmpty();
  }

  /** A child who can't decide, and a parent who is asked. */
  private Story asked() {
    return story();
  }
}

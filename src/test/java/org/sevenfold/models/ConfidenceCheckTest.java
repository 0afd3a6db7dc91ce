package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.work.CaseMessage.NEW_INFORMATION;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.guidance.Meets;

/** Where somebody may take it for granted that it stays private, they are asked, and nothing waits for it. */
class ConfidenceCheckTest extends StoryTest {

  private static final String CHECK = "check_confidence";

  static List<Function<Story, Story>> stories() {
    return List.of(
        story -> notReached(story).waitUntilNextDue().given("confidence_checked", "yes").toTheEnd(),
        story -> becomesUnsafe(takenForGranted(story).raise().until(CHECK)).toTheEnd());
  }

  /** Told in a talk, by somebody who could fairly expect that it goes no further. */
  static Story takenForGranted(Story story) {
    return story.given("relationship", "informal").given("response", "agreed");
  }

  @ParameterizedTest
  @CsvSource({"informal, no, no, yes", "none, no, yes, no", "unknown, unknown, unknown, no",
      "informal, no, no, unknown"})
  @Meets("P31#1")
  void whatNobodyAskedToKeepAndSomebodyMayTakeForGrantedIsCheckedWithThem(String relationship, String asked,
      String expected, String fair) {
    Story story = story().given("relationship", relationship).given("specific_request", asked)
        .given("given_in_expectation_of_confidence", expected).given("reasonable_expectation", fair)
        .given("response", "agreed").raise().until(CHECK);
    assertThat(story.fact("confidence_check")).isEqualTo("put");
    assertThat(story.offered(CHECK)).contains(story.people().raiser().id(), story.people().lead().id());
    assertThat(story.task(CHECK).dueAt()).as("three working days")
        .hasValue(Instant.parse("2026-11-20T17:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"relationship, formal_confidential", "specific_request, yes", "private_or_sensitive, no",
      "reasonable_expectation, no", "p54_b1, yes", "p54_b2, unknown", "immediate_danger, yes"})
  void whereItIsClearOrAskingWouldDoHarmOrThereIsDangerNobodyIsAsked(String fact, String value) {
    Story story = takenForGranted(story()).given(fact, value).given("lead_decision", "SHARE").raise().play(CHECK);
    assertThat(story.open()).doesNotContain(CHECK);
    assertThat(story.passed()).doesNotContain("have_it_checked").contains("confidentiality_found");
  }

  @Test
  void whereHarmIsBelievedNobodyIsAskedAlthoughConsentIs() {
    Story story = takenForGranted(story().ofHarm()).given("p54_b1", "no").raise().play(CHECK);
    assertThat(story.passed()).contains("seek_consent").doesNotContain("have_it_checked");
    assertThat(story.open()).doesNotContain(CHECK);
  }

  @Test
  void nothingWaitsForItAndTheConcernEndsWithoutIt() {
    Story story = takenForGranted(story()).raise().play(CHECK);
    assertThat(story.passed()).contains("seek_consent", "decide_sharing", "share");
    assertThat(story.open()).containsExactly(CHECK);
    assertThat(jdbc.sql("select closed_at is not null from concern where reference = ?")
        .param(story.reference().value()).query(Boolean.class).single()).isTrue();
    assertThat(story.answer(CHECK).open()).isEmpty();
  }

  @Test
  void whoeverCouldNotBeReachedIsAskedAgainAfterAWorkingDay() {
    Story story = notReached(story());
    assertThat(story.open()).doesNotContain(CHECK);
    assertThat(story.waitUntilNextDue().open()).contains(CHECK);
    assertThat(story.given("confidence_checked", "yes").answer(CHECK).open()).doesNotContain(CHECK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_safe", "not_needed"})
  void whatIsSkippedWithAReasonIsNotAskedAgain(String because) {
    Story story = takenForGranted(story()).given("confidence_checked", because).raise().until(CHECK).answer(CHECK);
    story.tell(NEW_INFORMATION).play(CHECK, "record");
    assertThat(story.passed()).contains(CHECK, "seek_consent");
    assertThat(story.open()).containsExactly("record");
  }

  @Test
  void askingThatHasBecomeUnsafeEndsByItselfAlsoWhileItWaits() {
    assertThat(becomesUnsafe(takenForGranted(story()).raise().until(CHECK)).open()).doesNotContain(CHECK);
    Story waiting = becomesUnsafe(notReached(story()));
    assertThat(waiting.fact("confidence_check")).isEqualTo("stopped");
    assertThat(waiting.toTheEnd().open()).doesNotContain(CHECK);
  }

  private static Story notReached(Story story) {
    return takenForGranted(story).given("confidence_checked", "not_reached").raise().until(CHECK).answer(CHECK);
  }

  private static Story becomesUnsafe(Story story) {
    return story.tell(NEW_INFORMATION).given("p54_b1", "yes").given("lead_decision", "SHARE").play(CHECK);
  }
}

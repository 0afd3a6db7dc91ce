package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.guidance.Meets;

/** When the person is told: before, after, or not until it is safe. */
class InformingTest extends StoryTest {

  @Test
  @Meets("GR2#2")
  void whoMayBeToldIsToldBeforeAnythingIsSent() {
    Story story = story().ofAnOpenSecret().raise().until("tell_person");
    assertThat(story.fact("inform")).isEqualTo("BEFORE");
    assertThat(sentTo(story)).isEmpty();
    assertThat(story.until("share").process()).hasPassed("tell_person");
    assertThat(story.toTheEnd().process()).hasNotPassed("tell_afterwards", "wait_to_tell").isEnded();
  }

  @Test
  void nobodyIsToldFirstWhereNothingIsSent() {
    Story story = story().ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE").raise().until("record");
    assertThat(story.fact("inform")).isEqualTo("BEFORE");
    assertThat(story.process()).hasPassed("inform_step").hasNotPassed("tell_person");
  }

  @Test
  void inAnEmergencyThePersonIsToldAfterwards() {
    Story story = story().given("immediate_danger", "yes").raise().until("tell_afterwards");
    assertThat(story.fact("inform")).isEqualTo("AFTER");
    assertThat(sentTo(story)).isNotEmpty();
    assertThat(story.process()).hasNotPassed("tell_person");
    assertThat(story.toTheEnd().process()).hasPassed("tell_afterwards").isEnded();
  }

  @Test
  void aReferralOfBelievedHarmNeverWaitsForATelling() {
    Story story = told("yes").until("send_now");
    assertThat(story.fact("inform")).isEqualTo("BEFORE");
    assertThat(story.process()).hasNotPassed("tell_person");
    assertThat(story.until("tell_afterwards").process()).hasNotPassed("tell_person");
    assertThat(sentTo(story)).containsExactly("CSC");
    assertThat(story.toTheEnd().process()).hasPassed("tell_afterwards").hasNotPassed("wait_to_tell").isEnded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_reached", "not_safe"})
  void whoCouldNotBeReachedOrIsNotSafeToTellIsComeBackTo(String answer) {
    Story story = told(answer).until("tell_afterwards").answer("tell_afterwards").play();
    assertThat(story.process()).isWaitingAt("wait_to_tell");
    assertThat(story.given("person_told", "yes").toTheEnd().process()).hasPassed("tell_later").isEnded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_reached", "not_safe"})
  void aTellingThatFailsBeforeItIsSentHoldsNothingUp(String answer) {
    Story story = story().ofAnOpenSecret().given("person_told", answer).raise().until("tell_person")
        .answer("tell_person").until("send_now");
    assertThat(story.play().process()).isWaitingAt("wait_to_tell");
    assertThat(sentTo(story)).isNotEmpty();
  }

  @Test
  @Meets("P61#1")
  void whatIsNotSafeToTellWaitsForItsReview() {
    Story story = deferred();
    assertThat(story.fact("inform")).isEqualTo("DEFER");
    assertThat(story.open()).isEmpty();
    assertThat(timers.nextDue(story.people().agency())).hasValue(Instant.parse("2026-11-24T17:00:00Z"));
    assertThat(story.waitUntilNextDue().open()).containsExactly("tell_later");
  }

  @Test
  void notYetWaitsForAnotherReview() {
    Story story = deferred().given("person_told", "not_yet").waitUntilNextDue().answer("tell_later");
    Instant second = timers.nextDue(story.people().agency()).orElseThrow();
    assertThat(second).as("asked again at the end of a day, counted from the next")
        .isEqualTo(Instant.parse("2026-12-02T17:00:00Z"));
    story.given("person_told", "yes").toTheEnd();
    assertThat(story.process()).hasPassed("told_now", "afterwards_ends").isEnded();
  }

  @Test
  void whereNobodyIsIdentifiableThereIsNobodyToTell() {
    Story story = QuestionsTest.anonymised(story()).raise().toTheEnd();
    assertThat(story.fact("inform")).isEqualTo("NOT_NEEDED");
    assertThat(story.process()).hasNotPassed("inform_person", "tell_person", "tell_afterwards", "wait_to_tell")
        .isEnded();
  }

  @Test
  void whatIsInappropriateToTellIsPutOff() {
    Story story = story().ofAnOpenSecret().given("telling_inappropriate", "yes").raise().until("share");
    assertThat(story.fact("inform")).isEqualTo("DEFER");
  }

  /** Harm is believed, the parents were asked and said no, and may be told. */
  private Story told(String answer) {
    return story().ofHarm().given("p54_b1", "no").given("response", "refused").given("person_told", answer).raise();
  }

  private Story deferred() {
    return story().ofHarm().raise().play();
  }
}

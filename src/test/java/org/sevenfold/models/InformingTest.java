package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

/** When the person is told: before, after, or not until it is safe. */
class InformingTest extends StoryTest {

  @Test
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
  void whatIsNotSafeToTellWaitsForItsReview() {
    Story story = deferred();
    assertThat(story.fact("inform")).isEqualTo("DEFER");
    assertThat(story.open()).isEmpty();
    assertThat(timers.nextDue(story.people().agency())).hasValue(TUESDAY.plus(Duration.ofHours(120)));
    assertThat(story.waitUntilNextDue().open()).containsExactly("tell_later");
  }

  @Test
  void notYetWaitsForAnotherReview() {
    Story story = deferred().given("person_told", "not_yet").waitUntilNextDue().answer("tell_later");
    Instant second = timers.nextDue(story.people().agency()).orElseThrow();
    assertThat(second).isEqualTo(TUESDAY.plus(Duration.ofHours(240)));
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

  private Story deferred() {
    return story().ofHarm().raise().play();
  }
}

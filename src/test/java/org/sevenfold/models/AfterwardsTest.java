package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.sevenfold.guidance.Meets;

/** What is left to do when the questions are answered and recorded. */
class AfterwardsTest extends StoryTest {

  @Test
  void whatWasSentIsAcknowledgedAndThenTheConcernIsOver() {
    Story story = story().ofAnOpenSecret().raise().until("log_acknowledgement");
    assertThat(story.process()).hasPassed("questions_end").isNotEnded();
    assertThat(story.toTheEnd().process()).hasPassed("log_acknowledgement", "afterwards_ends", "concern_ended")
        .isEnded();
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void theAnswerOfEachRecipientIsWaitedFor() {
    Story story = story().ofHarm().given("crime_suspected", "serious").raise().until("log_acknowledgement");
    assertThat(story.tasks()).filteredOn(task -> task.key().equals("log_acknowledgement")).hasSize(2);
    assertThat(story.answer("log_acknowledgement").open()).contains("log_acknowledgement");
    assertThat(story.answer("log_acknowledgement").open()).doesNotContain("log_acknowledgement");
    assertThat(story.fact("destination")).isEqualTo("CSC+POLICE");
  }

  @Test
  void whatWasNotSentNeedsNoAcknowledgement() {
    Story story = notShared().toTheEnd();
    assertThat(story.process()).hasNotPassed("log_acknowledgement").isEnded();
  }

  @Test
  @Meets("GR4a#1")
  void aDecisionNotToShareIsReviewedOnTheMorningOfTheDayThatWasNamed() {
    Story story = story().ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE")
        .given("review_on", "2026-12-08").raise().play();
    assertThat(timers.nextDue(story.people().agency())).hasValue(Instant.parse("2026-12-08T09:00:00Z"));
    assertThat(story.waitUntilNextDue().open()).containsExactly("review_decision");
    assertThat(story.answer("review_decision").process()).hasPassed("review_decision", "concern_ended").isEnded();
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void aReviewThatAsksAgainOpensTheQuestionsAgain() {
    Story story = askedAgain();
    assertThat(story.process()).hasPassed("asked_again").isNotEnded();
    assertThat(story.open()).containsExactly("describe");
    assertThat(story.facts()).doesNotContainKeys("decision", "recommendation");
    assertThat(story.answer("describe").answer("how_it_came").open()).containsExactly("state_purpose");
  }

  @Test
  void whatIsDecidedAfterTheReviewCounts() {
    Story story = askedAgain().given("practitioner_decision", "SHARE").toTheEnd();
    assertThat(story.fact("decision")).isEqualTo("SHARE");
    assertThat(story.process()).hasPassed("send", "log_acknowledgement").isEnded();
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void aSecondReviewAsksAgainOnlyWhenItSaysSo() {
    Story story = askedAgain().given("review_answer", "stands").toTheEnd();
    assertThat(story.process()).isEnded();
    assertThat(story.answeredSinceAsked()).filteredOn("review_decision"::equals).hasSize(2);
  }

  @Test
  void aReviewThatAsksAgainIsNotHeldUpByATellingThatIsPutOff() {
    Story story = story().ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE")
        .given("telling_inappropriate", "yes").given("person_told", "not_yet").given("review_answer", "ask_again")
        .raise().until("review_decision").answer("review_decision");
    assertThat(story.open()).contains("describe");
  }

  private Story notShared() {
    return story().ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE").raise().play();
  }

  private Story askedAgain() {
    return notShared().waitUntilNextDue().given("review_answer", "ask_again").answer("review_decision");
  }
}

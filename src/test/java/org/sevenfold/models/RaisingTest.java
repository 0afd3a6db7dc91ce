package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;

/** A concern is raised, and a lead reads it. */
class RaisingTest extends StoryTest {

  @Test
  void theLeadsHaveItToTriageAndTheRaiserHasTheNextQuestion() {
    Story story = story().raise();
    assertThat(story.process()).hasPassed("concern_raised", "at_the_same_time").isWaitingAt("triage", "describe");
    assertThat(story.offered("triage"))
        .containsExactlyInAnyOrder(story.people().lead().id(), story.people().secondLead().id());
    assertThat(story.offered("describe")).contains(story.people().raiser().id(), story.people().lead().id());
  }

  @Test
  void theQuestionsGoOnWithoutTheTriage() {
    Story story = story().ofHarm().raise().play("triage", "share");
    assertThat(story.process()).hasPassed("decide").isWaitingAt("triage");
  }

  @Test
  void theTriageDoesNotWaitForTheQuestions() {
    Story story = story().raise().answer("triage");
    assertThat(story.process()).hasPassed("triaged").isWaitingAt("describe").isNotWaitingAt("triage");
  }

  @Test
  void whatIsPassedToTheLeadsIsNoLongerTheRaisers() {
    Story story = story().raise().passToLead();
    assertThat(story.offered("describe")).isNotEmpty().doesNotContain(story.people().raiser().id());
    assertThat(leftovers(story).hanging()).isEmpty();
  }
}

package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.sevenfold.guidance.Meets;

/** A concern ends with a complete record, and no referral waits for one. */
class RecordCompleteTest extends StoryTest {

  @Test
  @Meets({"P64.a#1", "P64.a#2"})
  void whatTheRecordLacksHoldsBackTheEndUntilSomebodyAddsIt() {
    Story story = LeavingStories.incomplete(story()).until("complete_record");
    assertThat(engine.getTaskService().getVariable(story.task("complete_record").id().value(), "record_lacks"))
        .isEqualTo("told");
    assertThat(story.offered("complete_record")).contains(story.people().raiser().id());
    assertThat(story.process()).isNotEnded();
    assertThat(story.answer("complete_record").process()).isEnded();
  }

  @Test
  void whatIsCompleteEndsWithoutATask() {
    assertThat(story().ofAnOpenSecret().raise().toTheEnd().process()).isEnded().hasPassed("complete_the_record");
  }
}

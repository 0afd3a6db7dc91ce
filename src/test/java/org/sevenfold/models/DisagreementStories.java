package org.sevenfold.models;

import java.util.List;
import java.util.function.Function;

/** Every way through a disagreement. */
final class DisagreementStories {

  private DisagreementStories() {
  }

  static List<Function<Story, Story>> all() {
    return List.of(DisagreementStories::notSettledAtAnyStage, DisagreementStories::neverInTime,
        DisagreementStories::dangerMeanwhile, story -> settled("refer", decided(story)),
        story -> settled("ask_again", decided(story)),
        story -> settled("refer", decided(story).toTheEnd()).answer("ring_to_refer"));
  }

  /** A decision not to share, which waits for its review. */
  static Story decided(Story story) {
    return story.ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE").raise().until("record")
        .answer("record");
  }

  private static Story settled(String change, Story story) {
    return story.worried("no").given("disagreement_change", change).answer("answer_worry");
  }

  private static Story notSettledAtAnyStage(Story story) {
    return decided(story).worried("no").given("disagreement_settled", "no").answer("answer_worry")
        .answer("settle_managers").answer("settle_seniors").given("disagreement_settled", "yes")
        .answer("settle_partnership");
  }

  private static Story neverInTime(Story story) {
    return decided(story).toTheEnd().worried("no").waitUntilNextDue().waitUntilNextDue().waitUntilNextDue()
        .waitUntilNextDue();
  }

  private static Story dangerMeanwhile(Story story) {
    return decided(story).worried("no").worried("yes").answer("ring_now");
  }
}

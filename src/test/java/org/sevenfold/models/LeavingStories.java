package org.sevenfold.models;

import static org.sevenfold.work.CaseMessage.WITHDRAWAL;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** On which basis it leaves, what becomes of a yes afterwards, and what holds back the end. */
final class LeavingStories {

  private LeavingStories() {
  }

  static List<Function<Story, Story>> all() {
    return List.of(
        story -> withoutBasis(story).given("lawful_basis", "vital_interests").toTheEnd(),
        story -> story.given("response", "agreed").raise().until("share").tell(WITHDRAWAL),
        story -> story.given("response", "agreed").raise().until("log_acknowledgement").tell(WITHDRAWAL)
            .answer("tell_withdrawn"),
        story -> RequestTest.helped(story).given("request_type", "conference_report").raise().toTheEnd(),
        story -> incomplete(story).toTheEnd());
  }

  /** An emergency in which nobody knows yet on which basis it goes. */
  static Story withoutBasis(Story story) {
    return story.ofHarm().given("immediate_danger", "yes").given("lawful_basis", "unknown").raise()
        .play("complete_basis", "record");
  }

  /** Nothing is shared, and nobody says what the person was told. */
  static Story incomplete(Story story) {
    story.given("purpose_stated", "no").raise().until("record");
    return story.answer("record", Map.of("record_reasons", "There is nothing to tell anybody outside.", "review_on",
        story.today().plusDays(20).toString()));
  }
}

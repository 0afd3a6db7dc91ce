package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.referral.Disclosure;
import org.springframework.beans.factory.annotation.Autowired;

/** A concern ends with a complete record, and no referral waits for one. */
class RecordCompleteTest extends StoryTest {

  @Autowired
  Journal journal;

  @Test
  @Meets({"P64.a#1", "P64.a#2", "Q7#1", "GR7#2"})
  void whatTheRecordLacksHoldsBackTheEndUntilSomebodyAddsIt() {
    Story story = LeavingStories.incomplete(story()).until("complete_record");
    assertThat(engine.getTaskService().getVariable(story.task("complete_record").id().value(), "record_lacks"))
        .isEqualTo("told");
    assertThat(story.offered("complete_record")).contains(story.people().raiser().id());
    assertThat(story.process()).isNotEnded();
    assertThat(story.answer("complete_record").process()).isEnded();
  }

  @Test
  @Meets({"Q7#1", "GR7#2"})
  void whatIsCompleteEndsWithoutATask() {
    Story story = story().ofAnOpenSecret().raise().toTheEnd();
    assertThat(story.process()).isEnded().hasPassed("complete_the_record");
    assertThat(story.answeredSinceAsked()).doesNotContain("complete_record");
  }

  @Test
  @Meets("GR7#1")
  void theRecordSaysWhoDecidedWhatWhenAndWhyAndWhatWentToWhomForWhat() {
    Story story = story().ofHarm().given("decision_reasons", "She is not safe at home tonight")
        .given("items_shared", "The address, so that she can be found").given("recipient_name", "Ruth Hay")
        .given("purpose_text", "That somebody sees her before she goes home").raise().toTheEnd();
    CaseRecord record = journal.read(TestReading.COMPARING, story.reference());
    assertThat(record.said().filter(entry -> entry.content().containsKey("practitioner_decision"))).singleElement()
        .satisfies(decided -> {
          assertThat(decided.act().who()).isEqualTo(story.people().raiser().id());
          assertThat(decided.at()).isEqualTo(TUESDAY);
          assertThat(decided.content()).containsEntry("decision_reasons", "She is not safe at home tonight");
        });
    Disclosure left = disclosures.of(story.reference()).get(0);
    assertThat(record.entries().stream().filter(entry -> entry.number() == left.entry())).singleElement()
        .satisfies(paper -> assertThat(paper.content()).containsEntry("recipient_name", "Ruth Hay")
            .containsEntry("items_shared", "The address, so that she can be found"));
    assertThat(record.said().map(Entry::content))
        .anyMatch(said -> "That somebody sees her before she goes home".equals(said.get("purpose_text")));
  }
}

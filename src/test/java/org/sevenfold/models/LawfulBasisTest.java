package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.form.Problem;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.AnswerRefused;

/** Whatever leaves, and however it came to be shared: on a basis in law, and sensitive information with a condition. */
class LawfulBasisTest extends StoryTest {

  @ParameterizedTest
  @CsvSource({"response, agreed", "private_or_sensitive, no", "direct_identifiers, no", "legal_basis, court_order",
      "p59_b1, yes"})
  @Meets({"P69.b1#1", "P69.b6#1"})
  void howeverItCameToBeSharedNothingLeavesWithoutABasis(String fact, String value) {
    Story story = leaving(fact, value).given("lawful_basis", "unknown").raise().until("share");
    assertRefused(story, "share", "lawful_basis");
    assertThat(story.given("lawful_basis", "legal_obligation").answer("share").open()).contains("send_now");
  }

  private Story leaving(String fact, String value) {
    return switch (fact) {
      case "private_or_sensitive" -> story().ofAnOpenSecret();
      case "direct_identifiers" -> QuestionsTest.anonymised(story());
      case "p59_b1" -> story().ofHarm();
      default -> story().given(fact, value);
    };
  }

  @Test
  @Meets("P71#1")
  void whatTheTableFindsIsTakenUnlessSomebodyChangesIt() {
    Story story = story().ofHarm().given("purpose_category", "protect_child").raise().until("record");
    assertThat(story.fact("preselected_basis")).isEqualTo("statutory_function");
    assertThat(story.fact("lawful_basis")).isEqualTo("statutory_function");
  }

  @Test
  void sensitiveInformationStaysUntilAConditionIsChosenAndOnlyAYesInWordsIsOne() {
    Story story = story().ofHarm().given("sch3_condition", "none").raise().until("share");
    assertRefused(story, "share", "sch3_condition");
    assertRefused(story.given("sch3_condition", "b1"), "share", "sch3_condition");
    assertThat(story.given("sch3_condition", "b2").answer("share").open()).contains("send_now");
  }

  @Test
  void itIsAskedOfTheDatabaseAgainWhenSomebodySaysThatItHasGone() {
    Story story = story().ofHarm().raise().until("send_now");
    engine.getTaskService().setVariable(story.task("send_now").id().value(), "lawful_basis", "unknown");
    assertThatThrownBy(() -> story.answer("send_now")).isInstanceOf(AnswerRefused.class);
    assertThat(sentTo(story)).isEmpty();
  }

  @Test
  @Meets({"P70#1", "P72#2"})
  void inAnEmergencyItGoesWithAReasonAndIsCompletedByAClock() {
    Story story = LeavingStories.withoutBasis(story());
    assertThat(sentTo(story)).containsExactly("CSC", "POLICE");
    assertThat(story.task("complete_basis").dueAt()).hasValue(TUESDAY.plus(Duration.ofHours(24)));
    assertThat(story.offered("complete_basis")).containsExactly(story.people().raiser().id());
    assertRefused(story, "complete_basis", "lawful_basis");
    story.given("lawful_basis", "vital_interests").answer("complete_basis");
  }

  @ParameterizedTest
  @CsvSource({"use_matches_purpose", "stays_in_uk"})
  @Meets("P69.b2#1")
  void whatIsUsedForSomethingElseOrGoesAbroadKeepsThePage(String principle) {
    Story story = story().ofAnOpenSecret().given(principle, "no").raise().until("share");
    assertRefused(story, "share", principle);
  }

  private static void assertRefused(Story story, String task, String key) {
    assertThatThrownBy(() -> story.answer(task)).isInstanceOfSatisfying(AnswerRefused.class,
        refused -> assertThat(refused.problems()).extracting(Problem::key).containsExactly(key));
    assertThat(story.open()).contains(task);
  }
}

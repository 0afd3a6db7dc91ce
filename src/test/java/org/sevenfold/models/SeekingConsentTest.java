package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.work.CaseMessage.NEW_INFORMATION;
import static org.sevenfold.work.CaseMessage.WITHDRAWAL;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.guidance.Meets;

/** Whose consent it is, and whether they can give it. */
class SeekingConsentTest extends StoryTest {

  /** Every way through seeking consent, for the test of coverage. */
  static List<Function<Story, Story>> stories() {
    return List.of(
        story -> competent(story).given("response", "refused").raise().toTheEnd(),
        story -> story.given("care_order", "yes").given("response", "agreed").raise().toTheEnd(),
        story -> story.given("too_young", "yes").given("response", "agreed").given("consent_covers", "no")
            .given("lead_decision", "SHARE").raise().toTheEnd(),
        story -> story.given("age_band", "unborn").given("response", "refused").given("informed_why", "no").raise()
            .toTheEnd(),
        story -> story.given("family_conflict", "yes").given("parent_choice", "PARENT_PR").given("response", "agreed")
            .raise().toTheEnd(),
        story -> story.given("pr_holder_available", "unknown").given("parent_choice", "NOBODY")
            .given("lead_decision", "SHARE").raise().toTheEnd(),
        story -> story.given("pr_holder_available", "no").given("lead_decision", "SHARE").raise().toTheEnd(),
        story -> story.given("age_band", "16_17").given("evidence_of_incapacity", "yes")
            .given("code_assessment", "lacks").given("response", "agreed").raise().toTheEnd(),
        story -> adultNotAsked(story).given("code_assessment", "has").given("lead_decision", "SHARE").raise()
            .toTheEnd(),
        story -> adultNotAsked(story).given("code_assessment", "lacks").given("lead_decision", "SHARE").raise()
            .toTheEnd(),
        story -> passing(story).raise().play().given("evidence_of_incapacity", "no").given("response", "agreed")
            .toTheEnd(),
        story -> silent(story.given("lead_decision", "SHARE").raise()).toTheEnd(),
        story -> story.given("response", "agreed").raise().until("decide_sharing")
            .tell(WITHDRAWAL).toTheEnd());
  }

  @ParameterizedTest
  @ValueSource(strings = {"under_12", "12_15", "unknown"})
  @Meets({"P40.b#1", "P46.a#1"})
  void theCompetentChildIsAskedThemselvesAndNoParentIs(String age) {
    Story story = competent(story()).given("age_band", age).given("response", "refused").raise().until("weigh");
    assertThat(story.facts()).containsEntry("child_competent", "yes").containsEntry("consent_from", "CHILD")
        .containsEntry("consent_status", "REFUSED");
    assertThat(story.passed()).doesNotContain("who_may_consent", "choose_parent", "question_capacity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "unknown"})
  @Meets("P45.d#2")
  void underACareOrderTheAuthorityIsSpokenWithBeforeAnybodyIsAsked(String order) {
    Story story = story().given("care_order", order).given("response", "agreed").raise()
        .until("agree_with_authority");
    assertThat(story.open()).doesNotContain("prepare_asking", "hear_answer");
    assertThat(story.task("agree_with_authority").dueAt()).isPresent();
    assertThat(story.answer("agree_with_authority").open()).contains("prepare_asking");
    assertThat(story.until("decide_sharing").fact("consent_from")).isEqualTo("LA_AND_PARENT");
  }

  @Test
  @Meets("P45.d#2")
  void whereThereIsNoneNobodyHasTo() {
    assertThat(story().given("care_order", "no").raise().until("prepare_asking").reached())
        .doesNotContain("agree_with_authority");
  }

  @Test
  @Meets("P42#1")
  void theTableRecommendsAndWhoeverAssessesDecides() {
    Story story = story().given("competence_decision", "yes").given("response", "refused").raise().until("weigh");
    assertThat(story.facts()).containsEntry("child_competent", "yes").containsEntry("consent_from", "CHILD");
    Story other = competent(story()).given("competence_decision", "no").raise().until("who_may_consent");
    assertThat(other.answer("who_may_consent").open()).contains("prepare_asking");
  }

  @Test
  void forABabyOneAnswerStandsForAllEightAndNobodyIsAskedToWeighIt() {
    Story story = story().given("too_young", "yes").given("response", "agreed").raise().until("decide_sharing");
    assertThat(story.facts()).containsEntry("child_competent", "no").containsEntry("consent_from", "PARENT_PR");
    assertThat(story.passed()).contains("none_of_the_eight").doesNotContain("judge_competence");
  }

  @Test
  void anUnbornChildIsNotAssessedAtAll() {
    Story story = story().given("age_band", "unborn").raise().until("who_may_consent");
    assertThat(story.passed()).contains("none_of_the_eight").doesNotContain("assess_competence");
  }

  @Test
  void theChildIsAlwaysAskedWhatTheyWantWhereAnotherSaysYes() {
    Story story = story().given("child_view", "objects").given("pr_holder_available", "no").raise().until("weigh");
    assertThat(story.fact("child_view")).isEqualTo("objects");
    assertThat(story.facts()).containsEntry("consent_from", "NOBODY").containsEntry("consent_status", "CANNOT_GIVE");
  }

  @ParameterizedTest
  @CsvSource({"care_order, yes, LA_AND_PARENT", "care_order, unknown, LA_AND_PARENT",
      "parents_separated, yes, RESIDENT_PARENT", "parents_separated, unknown, RESIDENT_PARENT"})
  @Meets("P44.a#1")
  void whichParentFollowsFromTheFacts(String fact, String value, String whose) {
    Story story = story().given(fact, value).given("response", "agreed").raise().until("decide_sharing");
    assertThat(story.fact("consent_from")).isEqualTo(whose);
  }

  @Test
  @Meets("P45.b#2")
  void inAFamilyAtOddsALeadChooses() {
    Story story = story().given("family_conflict", "yes").given("parent_choice", "RESIDENT_PARENT")
        .given("response", "agreed").raise().until("choose_parent");
    assertThat(story.offered("choose_parent")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
    assertThat(story.until("decide_sharing").facts()).containsEntry("consent_from", "LEAD_TO_CHOOSE")
        .containsEntry("parent_choice", "RESIDENT_PARENT").containsEntry("consent_effect", "PROCEED");
  }

  @Test
  void aLeadWhoFindsNobodySafeLeavesItToTheJudgement() {
    Story story = story().given("pr_holder_available", "unknown").given("parent_choice", "NOBODY").raise()
        .until("weigh");
    assertThat(story.facts()).containsEntry("consent_from", "LEAD_TO_CHOOSE")
        .containsEntry("consent_status", "CANNOT_GIVE");
    assertThat(story.passed()).doesNotContain("prepare_asking");
  }

  @Test
  void whoCannotBeJudgedWithoutItIsAssessedByALead() {
    Story story = passing(story()).given("temporary_factor", "none").given("code_assessment", "has")
        .given("response", "refused").raise().until("assess_capacity");
    assertThat(story.offered("assess_capacity")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
    assertThat(story.until("weigh").facts()).containsEntry("adult_capacity", "has_capacity")
        .containsEntry("consent_from", "ADULT");
  }

  @Test
  @Meets("P50.b#2")
  void whatCanWaitStandsOpenAgainstAClockAndIsAskedAgain() {
    Story story = passing(story()).raise().play();
    assertThat(story.open()).isEmpty();
    story.given("evidence_of_incapacity", "no").given("response", "agreed").waitUntilNextDue();
    assertThat(story.open()).containsExactly("question_capacity");
    assertThat(story.until("decide_sharing").facts()).containsEntry("adult_capacity", "has_capacity")
        .containsEntry("consent_from", "ADULT").containsEntry("consent_status", "GIVEN_EXPLICIT");
  }

  @Test
  void whileItWaitsNewInformationIsHeard() {
    Story story = passing(story()).raise().play().tell(NEW_INFORMATION);
    assertThat(story.open()).containsExactly("describe");
    assertThat(leftovers(story).hanging()).isEmpty();
  }

  @Test
  void forASeventeenYearOldWhoCannotDecideAParentIsAskedAndTheBestInterestsAreWrittenDown() {
    Story story = story().given("age_band", "16_17").given("evidence_of_incapacity", "yes")
        .given("code_assessment", "lacks").given("response", "agreed").raise().until("decide_sharing");
    assertThat(story.passed()).contains("who_may_consent", "best_interests", "prepare_asking");
    assertThat(story.facts()).containsEntry("adult_capacity", "lacks_capacity")
        .containsEntry("consent_from", "PARENT_PR").containsEntry("consent_effect", "PROCEED");
  }

  static Story competent(Story story) {
    IntStream.range(0, 8).forEach(number -> story.given("competence_c" + number, "yes"));
    return story.given("age_band", "12_15");
  }

  /** An adult who has been drinking, with nothing urgent. */
  static Story passing(Story story) {
    return story.given("age_band", "adult").given("concern_direction", "harm_to_adult")
        .given("evidence_of_incapacity", "yes").given("temporary_factor", "drunkenness")
        .given("can_wait_safely", "yes");
  }

  /** Nobody answers, and nobody answers when asked again. */
  static Story silent(Story story) {
    for (int asked = 0; asked < 2; asked++) {
      story.until("hear_answer").play("hear_answer").waitUntilNextDue();
    }
    return story;
  }

  private static Story adultNotAsked(Story story) {
    return story.ofJudgement().given("age_band", "adult").given("evidence_of_incapacity", "yes");
  }
}

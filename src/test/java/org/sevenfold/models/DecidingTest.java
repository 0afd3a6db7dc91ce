package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Problem;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.AnswerRefused;

/** Question 5: the public interest is weighed, and a named person decides. */
class DecidingTest extends StoryTest {

  @Test
  void aCapableAdultsRiskToNobodyElseWaitsForALeadAndALawyer() {
    Story story = story().ofAnAdultsOwnRisk().raise().until("advise_own_risk");
    assertThat(story.fact("decision")).isEqualTo("DEFER_FOR_ADVICE");
    assertThat(story.open()).doesNotContain("answer_deferral");
    assertThat(story.offered("advise_own_risk")).containsExactly(story.people().the(Role.IG_LEGAL_ADVISER).id());
    story.answer("advise_own_risk");
    assertThat(story.fact("decision")).as("the lawyer advises, a lead decides").isEqualTo("DEFER_FOR_ADVICE");
    assertThat(story.offered("answer_deferral")).contains(story.people().lead().id())
        .doesNotContain(story.people().the(Role.IG_LEGAL_ADVISER).id());
  }

  @Test
  @Meets({"P10#1", "Q5#1"})
  void whatIsRecommendedIsDecidedByWhoeverDoesTheConcern() {
    Story story = story().ofHarm().raise().until("decide_sharing");
    assertThat(story.fact("recommendation")).isEqualTo("SHARE");
    assertThat(story.offered("decide_sharing")).contains(story.people().raiser().id());
    assertThat(story.answer("decide_sharing").fact("decision")).isEqualTo("SHARE");
  }

  @Test
  @Meets({"P10#2", "GR1#2"})
  void whatATableFindsIsDecidedByNobodyUntilAPersonDoesAndOtherwiseOnlyWithReasons() {
    Story story = story().ofHarm().raise().until("decide_sharing");
    assertThat(story.facts()).containsEntry("recommendation", "SHARE").doesNotContainKey("decision");
    story.given("practitioner_decision", "DO_NOT_SHARE");
    for (String noReason : List.of("", "We can't, because of data protection")) {
      assertThatThrownBy(() -> story.given("decision_reasons", noReason).answer("decide_sharing"))
          .isInstanceOfSatisfying(AnswerRefused.class,
              refused -> assertThat(refused.problems()).extracting(Problem::key).containsExactly("decision_reasons"));
    }
    assertThat(story.facts()).doesNotContainKey("decision");
    story.given("decision_reasons", "Her aunt takes her in tonight, and asked us to wait").answer("decide_sharing");
    assertThat(story.fact("decision")).isEqualTo("DO_NOT_SHARE");
  }

  @Test
  @Meets({"P56.c#1", "GR4b#1"})
  void whatWasFoundInWeighingComesBackToTheConcern() {
    Story story = story().ofHarm().given("sensitivity", "medium").raise().until("decide_sharing");
    assertThat(story.facts()).containsEntry("p59_b1", "yes").containsEntry("sensitivity", "medium")
        .containsEntry("necessary", "yes").containsEntry("duty_to_share", "NONE");
  }

  @Test
  void theLawOfTheOtherPackIsAskedInWeighing() {
    Story story = storyUnder("england-2026").ofJudgement().given("relevant_to_welfare", "yes").raise()
        .until("decide_sharing");
    assertThat(story.facts()).containsEntry("duty_to_share", "MUST_DISCLOSE").containsEntry("recommendation", "SHARE");
  }

  @Test
  void theWeighingDoesNotShowTheConcernsOwnReference() {
    Story story = story().ofHarm().raise().until("weigh");
    assertThat(story.task("weigh").reference()).isNotEqualTo(story.reference());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHARE", "DO_NOT_SHARE"})
  void aLeadDecidesWhereTheTableLeavesItToALead(String decided) {
    Story story = story().ofJudgement().given("lead_decision", decided).raise().until("lead_decides");
    assertThat(story.offered("lead_decides")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
    assertThat(story.answer("lead_decides").fact("decision")).isEqualTo(decided);
    assertThat(story.process()).hasNotPassed("decide_sharing", "countersign_decision");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHARE", "DO_NOT_SHARE"})
  @Meets("P58.d#2")
  void theGuardianDecidesWhatIsVerySensitive(String decided) {
    Story story = story().ofJudgement().given("sensitivity", "high").given("guardian_decision", decided).raise()
        .until("guardian_decides");
    assertThat(story.offered("guardian_decides")).containsExactly(story.people().the(Role.CALDICOTT_GUARDIAN).id());
    assertThat(story.answer("guardian_decides").fact("decision")).isEqualTo(decided);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead_decides", "guardian_decides", "decide_sharing"})
  void whoeverDecidesMayPutItOffForAdvice(String task) {
    Story story = story().ofJudgement().given("necessary", "decide_sharing".equals(task) ? "no" : "yes")
        .given("sensitivity", "guardian_decides".equals(task) ? "high" : "low")
        .given("lead_decision", "DEFER_FOR_ADVICE").given("guardian_decision", "DEFER_FOR_ADVICE")
        .given("practitioner_decision", "DEFER_FOR_ADVICE").raise().until(task).answer(task);
    assertThat(story.process()).hasPassed(task, "inform_meanwhile").isWaitingAt("answer_deferral");
    assertThat(story.facts()).containsEntry("decision", "DEFER_FOR_ADVICE").containsEntry("inform", "DEFER");
    assertThat(story.offered("answer_deferral")).contains(story.people().lead().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHARE", "DO_NOT_SHARE"})
  void theAdviceBecomesTheDecision(String advised) {
    Story story = story().ofJudgement().given("lead_decision", "DEFER_FOR_ADVICE").given("after_deferral", advised)
        .raise().until("answer_deferral").answer("answer_deferral");
    assertThat(story.fact("decision")).isEqualTo(advised);
    assertThat(story.process()).hasNotPassed("countersign_decision").hasPassed("decide_ends");
  }

  @Test
  void adviceOnSuspectedHarmIsDueWithinTheHour() {
    Story story = story().ofHarm().given("practitioner_decision", "DEFER_FOR_ADVICE").raise().until("answer_deferral");
    assertThat(story.task("answer_deferral").dueAt()).hasValue(TUESDAY.plusSeconds(3600));
  }

  @Test
  void otherAdviceHasTheOrdinaryTime() {
    Story story = story().ofJudgement().given("lead_decision", "DEFER_FOR_ADVICE").raise().until("answer_deferral");
    assertThat(story.task("answer_deferral").dueAt()).as("a working day of eight hours")
        .hasValue(TUESDAY.plusSeconds(24 * 3600));
  }
}

package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;

/** The way in, the purpose, who is identifiable and what is confidential: questions 1 to 3, and what each leads to. */
class QuestionsTest extends StoryTest {

  @Test
  @Meets("Q1#1")
  void withoutAPurposeNothingElseIsAskedAndNothingIsSent() {
    Story story = story().given("purpose_stated", "no").raise().until("decide_sharing");
    assertThat(story.fact("recommendation")).isEqualTo("DO_NOT_SHARE");
    assertThat(story.process()).hasNotPassed("identify", "confidential", "consent", "weigh_public_interest");
    story.toTheEnd();
    assertThat(story.process()).hasNotPassed("third_parties", "send", "log_acknowledgement").hasPassed("record")
        .isEnded();
    assertThat(story.fact("decision")).isEqualTo("DO_NOT_SHARE");
  }

  @Test
  void anUnclearPurposeWaitsForAdvice() {
    Story story = story().given("purpose_stated", "unknown").given("after_deferral", "SHARE").raise()
        .until("answer_deferral");
    assertThat(story.process()).hasNotPassed("identify").hasPassed("inform_meanwhile");
    assertThat(story.fact("decision")).isEqualTo("DEFER_FOR_ADVICE");
    assertThat(story.answer("answer_deferral").fact("decision")).isEqualTo("SHARE");
  }

  @Test
  @Meets({"Q2#1", "P27.b#1"})
  void whatIsAnonymisedNeedsNeitherConfidenceNorConsentNorWeighing() {
    Story story = anonymised(story()).raise().toTheEnd();
    assertThat(story.process()).hasPassed("nobody_to_ask", "send", "record").isEnded()
        .hasNotPassed("confidential", "consent", "weigh_public_interest", "inform_person");
    assertThat(story.fact("consent_action")).isEqualTo("NOT_REQUIRED");
    assertThat(story.fact("inform")).isEqualTo("NOT_NEEDED");
  }

  @Test
  @Meets("P29#1")
  void whatWasNeverConfidentialNeedsNoAgreement() {
    Story story = story().ofAnOpenSecret().raise().toTheEnd();
    assertThat(story.process()).hasPassed("agreement_not_needed", "send").isEnded()
        .hasNotPassed("consent", "weigh_public_interest");
    assertThat(story.fact("consent_action")).isEqualTo("NOT_REQUIRED");
  }

  @Test
  void whatStaysWithinTheAgreementReliesOnIt() {
    Story story = story().given("recipient_in_agreed", "yes").given("purpose_in_agreed", "yes").raise().toTheEnd();
    assertThat(story.process()).hasPassed("rely_on_agreement", "send").isEnded()
        .hasNotPassed("consent", "weigh_public_interest");
    assertThat(story.fact("confidentiality")).isEqualTo("NO_BREACH");
    assertThat(story.fact("consent_action")).isEqualTo("RELY_ON_EXISTING");
  }

  @Test
  void aStatutoryFileThatIsReleasedGoesTheUsualWay() {
    Story story = statutoryFile("yes").raise().until("release_statutory_file");
    assertThat(story.offered("release_statutory_file"))
        .containsExactly(story.people().the(Role.IG_LEGAL_ADVISER).id());
    assertThat(story.until("bypass_consent").process()).hasPassed("confidential");
  }

  @ParameterizedTest
  @CsvSource({"no, DO_NOT_SHARE", "unknown, DEFER_FOR_ADVICE"})
  void aStatutoryFileThatIsNotReleasedIsNotSharedWhereNoHarmIsSuspected(String released, String recommended) {
    Story story = statutoryFile(released).raise().until("decide_sharing");
    assertThat(story.fact("recommendation")).isEqualTo(recommended);
    assertThat(story.process()).hasNotPassed("consent", "weigh_public_interest");
  }

  @Test
  void aStatutoryFileThatIsNotReleasedIsWeighedAllTheSameWhereHarmIsSuspected() {
    Story story = statutoryFile("no").ofHarm().raise().until("decide_sharing");
    assertThat(story.process()).hasPassed("consent", "weigh_public_interest");
    assertThat(story.fact("recommendation")).isEqualTo("SHARE");
  }

  static Story anonymised(Story story) {
    return story.given("direct_identifiers", "no").given("identifiable_with_other_data", "no")
        .given("small_numbers_check", "passed");
  }

  private Story statutoryFile(String released) {
    return story().given("statutory_confidence", "adoption").given("statutory_release", released);
  }
}

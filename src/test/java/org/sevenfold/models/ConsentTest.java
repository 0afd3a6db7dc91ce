package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.guidance.Meets;

/** Question 4: is anybody asked, and who finds out whether that is safe. */
class ConsentTest extends StoryTest {

  @Test
  @Meets("P54#1")
  void whereAskingWouldDoHarmNobodyIsAsked() {
    Story story = story().ofHarm().raise().until("weigh");
    assertThat(story.process()).hasPassed("nobody_asked", "consent_effect_found").hasNotPassed("advise_contact");
    assertThat(story.facts()).containsEntry("consent_action", "DO_NOT_SEEK").containsEntry("bypass_ground", "B1_HARM")
        .containsEntry("consent_status", "NOT_SOUGHT").containsEntry("consent_from", "NOBODY")
        .containsEntry("consent_effect", "JUDGE");
  }

  @Test
  @Meets("P56.b#1")
  void whereNothingSpeaksAgainstItConsentIsSought() {
    Story story = story().raise().until("assess_competence");
    assertThat(story.process()).isWaitingAt("seek_consent");
    assertThat(story.fact("consent_action")).isEqualTo("SEEK");
    assertThat(story.task("assess_competence").reference()).isNotEqualTo(story.reference());
  }

  @ParameterizedTest
  @CsvSource({"purpose_changed, yes", "purpose_changed, unknown", "relationship_changed, yes",
      "relationship_changed, unknown"})
  @Meets({"P39.a#2", "P39.b#2"})
  void whatWasAgreedForSomethingElseIsSoughtAnew(String fact, String value) {
    Story story = story().given(fact, value).raise().until("assess_competence");
    assertThat(story.fact("consent_action")).isEqualTo("RE_SEEK");
  }

  @Test
  @Meets("P28.b#1")
  void whereItIsNotKnownContactIsHeldUntilALeadAdvises() {
    Story story = held().until("advise_contact");
    assertThat(story.fact("consent_action")).isEqualTo("HOLD_CONTACT");
    assertThat(story.offered("advise_contact")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
  }

  @Test
  void adviceThatContactIsSafeLeadsToAsking() {
    Story story = held().until("advise_contact").given("p54_b1", "no").answer("advise_contact");
    assertThat(story.process()).hasPassed("advice_on_contact_taken").isWaitingAt("seek_consent");
    assertThat(story.fact("contact_advice")).isEqualTo("taken");
  }

  @Test
  void adviceThatStillDoesNotKnowLeadsPastTheFamily() {
    Story story = held().until("advise_contact").answer("advise_contact");
    assertThat(story.process()).hasPassed("nobody_asked").isWaitingAt("weigh_public_interest");
    assertThat(story.fact("consent_action")).isEqualTo("DO_NOT_SEEK");
  }

  @Test
  @Meets("P51.a#2")
  void theAdultWhoLacksCapacityAndIsNotAskedHasTheirBestInterestsWrittenDown() {
    Story story = incapacity().given("code_assessment", "lacks").raise().until("best_interests");
    assertThat(story.answer("best_interests").facts()).containsEntry("consent_action", "DO_NOT_SEEK")
        .containsEntry("adult_capacity", "lacks_capacity").containsEntry("consent_from", "BEST_INTERESTS")
        .containsEntry("consent_status", "CANNOT_GIVE").containsEntry("consent_effect", "JUDGE");
    assertThat(story.passed()).doesNotContain("prepare_asking", "nobody_asked");
  }

  @Test
  void theAdultWhoCanDecideAndIsNotAskedIsSimplyNotAsked() {
    Story story = incapacity().given("code_assessment", "has").raise().until("weigh");
    assertThat(story.facts()).containsEntry("adult_capacity", "has_capacity").containsEntry("consent_from", "NOBODY")
        .containsEntry("consent_status", "NOT_SOUGHT").containsEntry("consent_effect", "JUDGE");
  }

  @Test
  void nobodyWaitsForAnAdultWhoIsNotAsked() {
    Story story = incapacity().given("temporary_factor", "shock").given("can_wait_safely", "yes").raise()
        .until("weigh");
    assertThat(story.passed()).doesNotContain("wait_until_able");
    assertThat(story.fact("consent_status")).isEqualTo("NOT_SOUGHT");
  }

  @Test
  void anEmergencyDoesNotWaitForAnAssessmentOfCapacity() {
    Story story = incapacity().given("immediate_danger", "yes").raise().until("weigh");
    assertThat(story.process()).hasPassed("nobody_asked").hasNotPassed("seek_consent");
  }

  @Test
  void anEmergencyInWhichAskingWouldDelayAsksNobody() {
    Story story = story().given("immediate_danger", "yes").given("consent_would_delay", "yes").raise().until("weigh");
    assertThat(story.fact("bypass_ground")).isEqualTo("EMERGENCY");
  }

  private Story held() {
    return story().given("p54_b1", "unknown").raise();
  }

  private Story incapacity() {
    return story().ofJudgement().given("age_band", "adult").given("evidence_of_incapacity", "yes");
  }
}

package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.Test;

/** Question 4: is anybody asked, and who finds out whether that is safe. */
class ConsentTest extends StoryTest {

  @Test
  void whereAskingWouldDoHarmNobodyIsAsked() {
    Story story = story().ofHarm().raise().until("weigh");
    assertThat(story.process()).hasPassed("nobody_asked", "consent_effect_found").hasNotPassed("advise_contact");
    assertThat(story.facts()).containsEntry("consent_action", "DO_NOT_SEEK").containsEntry("bypass_ground", "B1_HARM")
        .containsEntry("consent_status", "NOT_SOUGHT").containsEntry("consent_from", "NOBODY")
        .containsEntry("consent_effect", "JUDGE");
  }

  @Test
  void whereNothingSpeaksAgainstItConsentIsSoughtByHandAndThenTheConcernIsOver() {
    Story story = story().raise().until("seek_consent_by_hand");
    assertThat(story.fact("consent_action")).isEqualTo("SEEK");
    assertThat(story.toTheEnd().process()).hasPassed("consent_by_hand", "by_hand_end").isEnded();
  }

  @Test
  void whereItIsNotKnownContactIsHeldUntilALeadAdvises() {
    Story story = held().until("advise_contact");
    assertThat(story.fact("consent_action")).isEqualTo("HOLD_CONTACT");
    assertThat(story.offered("advise_contact")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
  }

  @Test
  void adviceThatContactIsSafeLeadsToAsking() {
    Story story = held().until("advise_contact").given("p54_b1", "no").answer("advise_contact");
    assertThat(story.process()).hasPassed("advice_on_contact_taken").isWaitingAt("seek_consent_by_hand");
    assertThat(story.fact("contact_advice")).isEqualTo("taken");
  }

  @Test
  void adviceThatStillDoesNotKnowLeadsPastTheFamily() {
    Story story = held().until("advise_contact").answer("advise_contact");
    assertThat(story.process()).hasPassed("nobody_asked").isWaitingAt("weigh_public_interest");
    assertThat(story.fact("consent_action")).isEqualTo("DO_NOT_SEEK");
  }

  @Test
  void theAdultOfWhomThereIsEvidenceOfIncapacityIsAssessedByHand() {
    Story story = incapacity().raise().until("capacity_by_hand");
    assertThat(story.toTheEnd().process()).hasPassed("consent_by_hand", "by_hand_end").isEnded();
  }

  @Test
  void anEmergencyDoesNotWaitForAnAssessmentOfCapacity() {
    Story story = incapacity().given("immediate_danger", "yes").raise().until("weigh");
    assertThat(story.process()).hasPassed("nobody_asked").hasNotPassed("capacity_by_hand");
  }

  @Test
  void anEmergencyInWhichAskingWouldDelayAsksNobody() {
    Story story = story().given("immediate_danger", "yes").given("consent_would_delay", "yes").raise().until("weigh");
    assertThat(story.fact("bypass_ground")).isEqualTo("EMERGENCY");
  }

  private Story held() {
    return story().ofHarm().given("p54_b1", "unknown").raise();
  }

  private Story incapacity() {
    return story().ofJudgement().given("age_band", "adult").given("evidence_of_incapacity", "yes");
  }
}

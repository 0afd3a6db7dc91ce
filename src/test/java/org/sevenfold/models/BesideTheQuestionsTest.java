package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.CaseMessage;

/** Where harm is believed or suspected, an answer of somebody else is waited for beside the questions, not in front. */
class BesideTheQuestionsTest extends StoryTest {

  private static final String RELEASE = "advise_release_beside";
  private static final String CONTACT = "advise_contact_beside";

  @Test
  @Meets("P34.b#2")
  void aStatutoryFileHoldsUpNoReferralOfSuspectedHarm() {
    Story story = fileOf(story().ofHarm()).raise().play(RELEASE);
    assertThat(story.process()).hasPassed("consent", "weigh_public_interest", "send");
    assertThat(story.facts()).containsEntry("decision", "SHARE").containsEntry("destination", "CSC");
    assertThat(story.offered(RELEASE)).containsExactly(story.people().the(Role.IG_LEGAL_ADVISER).id());
  }

  @Test
  void norAnEmergency() {
    Story story = fileOf(story()).given("immediate_danger", "yes").given("consent_would_delay", "yes").raise()
        .play(RELEASE);
    assertThat(story.process()).hasPassed("weigh_public_interest", "send").hasNotPassed("release_statutory_file");
  }

  @Test
  void aFileThatIsReleasedMeanwhileNeedsNoJudgementWhereThereIsConsent() {
    Story story = fileOf(story().ofHarm()).given("p54_b1", "no").given("child_view", "agrees")
        .given("response", "agreed").given("statutory_release", "yes").raise().until("decide_sharing");
    assertThat(story.facts()).containsEntry("statutory_release", "yes").containsEntry("consent_effect", "PROCEED")
        .containsEntry("recommendation", "SHARE");
    assertThat(story.process()).hasNotPassed("weigh_public_interest");
  }

  @Test
  void whatIsAskedAgainIsWaitedForOnce() {
    Story story = fileOf(story().ofHarm()).raise().play(RELEASE).tell(CaseMessage.NEW_INFORMATION).play(RELEASE);
    assertThat(story.tasks()).filteredOn(task -> task.key().equals(RELEASE)).hasSize(1);
  }

  @Test
  @Meets("P60.a#1")
  void adviceOnContactHoldsTheContactAndNotTheJudgement() {
    Story story = held().raise().play(CONTACT);
    assertThat(story.process()).hasPassed("nobody_asked", "weigh_public_interest", "send")
        .hasNotPassed("seek_consent", "tell_person");
    assertThat(story.facts()).containsEntry("consent_action", "HOLD_CONTACT").containsEntry("decision", "SHARE")
        .containsEntry("consent_status", "NOT_SOUGHT");
    assertThat(story.offered(CONTACT)).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
  }

  @Test
  void nobodyIsToldWhileTheAdviceIsOutstanding() {
    Story story = held().raise().play(CONTACT);
    assertThat(story.fact("inform")).isEqualTo("DEFER");
    assertThat(story.passed()).contains("hold_telling").doesNotContain("inform_person");
  }

  @Test
  void adviceThatComesInTimeSaysOnWhatGroundNobodyIsAsked() {
    Story story = held().raise().until(CONTACT).answer(CONTACT);
    assertThat(story.facts()).containsEntry("contact_advice", "taken").containsEntry("consent_action", "DO_NOT_SEEK")
        .containsEntry("bypass_ground", "B2_SERIOUS_CRIME");
    assertThat(story.until("inform_person").process()).hasNotPassed("hold_telling");
  }

  @Test
  void adviceThatContactIsSafeLetsThePersonBeTold() {
    Story story = held().raise().until(CONTACT).given("may_interfere_investigation", "no").answer(CONTACT).toTheEnd();
    assertThat(story.process()).hasPassed("inform_person", "tell_afterwards").isEnded();
    assertThat(story.facts()).containsEntry("inform", "BEFORE").containsEntry("bypass_ground", "NONE")
        .containsEntry("consent_action", "HOLD_CONTACT");
  }

  @Test
  void anAdultWhoMayLackCapacityIsAssessedOnceContactIsAdvisedOn() {
    Story story = story().given("age_band", "adult").given("harm_level", "serious_harm_adult")
        .given("cause_for_belief", "reasonable_cause").given("concern_direction", "harm_to_adult")
        .given("evidence_of_incapacity", "yes").given("p54_b1", "unknown").given("p59_b2", "yes").raise();
    assertThat(story.until("advise_contact").open()).doesNotContain(CONTACT);
  }

  private Story fileOf(Story story) {
    return story.given("statutory_confidence", "looked_after_child_file").given("statutory_release", "no");
  }

  /** Nothing but a doubt about an investigation speaks against asking. */
  private Story held() {
    return story().ofHarm().given("p54_b1", "no").given("may_interfere_investigation", "unknown");
  }
}

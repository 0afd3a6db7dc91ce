package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.CaseMessage;

/** What a table recommends is advice: a named person does otherwise, and says why (P10, P56.c). */
class DoneOtherwiseTest extends StoryTest {

  @Test
  @Meets("P09.a#1")
  void askingStaysPossibleInAnEmergency() {
    Story story = story().given("immediate_danger", "yes").given("consent_would_delay", "yes")
        .given("consent_choice", "SEEK").given("response", "agreed").raise().until("hear_answer");
    assertThat(story.facts()).containsEntry("consent_action", "SEEK").containsEntry("bypass_ground", "NONE");
    assertThat(story.until("decide_sharing").fact("consent_status")).isEqualTo("GIVEN_EXPLICIT");
  }

  @Test
  void whoeverDecidesNotToAskIsJudgedWithoutConsent() {
    Story story = story().given("consent_choice", "DO_NOT_SEEK").given("lead_decision", "SHARE").raise()
        .until("weigh");
    assertThat(story.facts()).containsEntry("consent_action", "DO_NOT_SEEK").containsEntry("bypass_ground", "OTHER")
        .containsEntry("consent_status", "NOT_SOUGHT");
  }

  @Test
  void whileAdviceOnContactIsWantedNobodyIsAskedWhateverSomebodyChose() {
    Story story = story().given("may_interfere_investigation", "unknown").given("consent_choice", "SEEK").raise()
        .until("advise_contact").answer("advise_contact");
    assertThat(story.fact("consent_action")).isEqualTo("DO_NOT_SEEK");
  }

  @Test
  void aChoiceIsOfThePageOnWhichItWasMade() {
    Story story = story().given("consent_choice", "DO_NOT_SEEK").raise().until("weigh");
    story.given("consent_choice", "follow").tell(CaseMessage.NEW_INFORMATION).until("bypass_consent");
    assertThat(story.fact("consent_choice")).isEqualTo("follow");
  }

  @Test
  void somebodyWithholdsItAndNobodyIsAskedAgain() {
    Story story = story().ofAnOpenSecret().given("inform_choice", "WITHHOLD").raise().toTheEnd();
    assertThat(story.fact("inform")).isEqualTo("WITHHOLD");
    assertThat(story.process()).hasNotPassed("tell_person", "tell_afterwards", "wait_to_tell").isEnded();
  }

  @Test
  void whoeverWouldWaitTellsThemFirst() {
    Story story = story().ofAnOpenSecret().given("telling_inappropriate", "yes").given("inform_choice", "BEFORE")
        .raise().until("tell_person");
    assertThat(story.fact("inform")).isEqualTo("BEFORE");
  }

  @Test
  void oneMoreBodyGetsIt() {
    Story story = story().ofHarm().given("destination_added", "HEALTH").raise().until("share");
    assertThat(story.fact("destination")).isEqualTo("CSC+HEALTH");
  }

  @Test
  void oneIsLeftOut() {
    Story story = story().ofHarm().given("crime_suspected", "serious").given("destination_left_out", "POLICE").raise()
        .until("share");
    assertThat(story.fact("destination")).isEqualTo("CSC");
    assertThat(story.process()).hasNotPassed("countersign_decision");
  }

  @Test
  void socialCareIsLeftOutOfBelievedHarmOnlyByTwo() {
    Story story = withoutSocialCare().until("countersign_decision");
    assertThat(story.offered("countersign_decision")).doesNotContain(story.people().raiser().id());
    assertThat(story.answer("countersign_decision").until("share").fact("destination")).isEqualTo("POLICE");
  }

  @Test
  void orItGetsItToo() {
    Story story = withoutSocialCare().given("countersign", "no").until("share");
    assertThat(story.fact("destination")).isEqualTo("CSC+POLICE");
    assertThat(story.fact("decision")).isEqualTo("SHARE");
  }

  private Story withoutSocialCare() {
    return story().ofHarm().given("crime_suspected", "serious").given("destination_left_out", "CSC").raise();
  }
}

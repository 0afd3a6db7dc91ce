package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.guidance.Meets;

/** Is everybody else safe when it is shared? */
class ThirdPartiesTest extends StoryTest {

  @Test
  void whereNobodyElseIsTouchedItIsSharedWhole() {
    Story story = story().ofHarm().raise().until("inform_person");
    assertThat(story.facts()).containsEntry("third_party_outcome", "SHARE").containsEntry("decision", "SHARE");
  }

  @Test
  void limitsDoNotChangeTheDecision() {
    Story story = story().ofHarm().given("third_party_identifiable", "yes").raise().until("inform_person");
    assertThat(story.facts()).containsEntry("third_party_outcome", "SHARE_WITH_LIMITS")
        .containsEntry("decision", "SHARE");
  }

  @Test
  void whatWouldHarmSomebodyElseIsLeftOutWhereThePurposeAllowsIt() {
    Story story = believed().given("redaction_meets_purpose", "yes").raise().until("inform_person");
    assertThat(story.facts()).containsEntry("third_party_outcome", "SHARE_REDACTED")
        .containsEntry("decision", "SHARE_REDACTED");
    assertThat(story.toTheEnd().process()).hasPassed("send").isEnded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHARE", "SHARE_REDACTED"})
  void aLeadDecidesHowOthersAreKeptSafe(String decided) {
    Story story = risky().given("third_party_decision", decided).raise().until("lead_decides_third_party");
    assertThat(story.offered("lead_decides_third_party")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
    story.answer("lead_decides_third_party");
    assertThat(story.fact("decision")).isEqualTo(decided);
    assertThat(story.toTheEnd().process()).hasNotPassed("countersign_third_party").hasPassed("send").isEnded();
  }

  @Test
  void aLeadWhoDecidesNotToShareWhereHarmIsSuspectedIsCountersignedByAnother() {
    Story story = refused();
    assertThat(story.offered("countersign_third_party")).containsExactly(story.people().secondLead().id());
    story.toTheEnd();
    assertThat(story.fact("decision")).isEqualTo("DO_NOT_SHARE");
    assertThat(story.process()).hasNotPassed("send").isEnded();
  }

  @Test
  void aCountersignatureThatIsRefusedMeansSharing() {
    Story story = refused().given("countersign", "no").answer("countersign_third_party");
    assertThat(story.fact("decision")).isEqualTo("SHARE");
    assertThat(story.toTheEnd().process()).hasPassed("send").isEnded();
  }

  @Test
  void whereNoHarmIsSuspectedALeadDecidesAlone() {
    Story story = story().ofAnOpenSecret().given("safety_risk", "yes").given("redaction_meets_purpose", "no")
        .given("third_party_decision", "DO_NOT_SHARE").raise().until("inform_person");
    assertThat(story.process()).hasPassed("third_party_countersign").hasNotPassed("countersign_third_party");
  }

  @Test
  void whatIsNotSharedHarmsNobodyElse() {
    Story story = story().ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE").raise().until("record");
    assertThat(story.process()).hasNotPassed("third_parties");
  }

  @Test
  @Meets({"P63.b#3", "P60.b#1"})
  void aReferralOfBelievedHarmIsNotGivenUpForTheSakeOfOthers() {
    Story story = believed().given("third_party_decision", "DO_NOT_SHARE").raise().until("keep_others_safe");
    assertThat(story.offered("keep_others_safe")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
    assertThatThrownBy(() -> story.answer("keep_others_safe")).as("the page has no such answer")
        .isInstanceOf(NoSuchElementException.class);
    story.given("third_party_decision", "SHARE_REDACTED").answer("keep_others_safe");
    assertThat(story.fact("decision")).isEqualTo("SHARE_REDACTED");
    assertThat(story.toTheEnd().process()).hasNotPassed("lead_decides_third_party", "countersign_third_party")
        .hasPassed("send").isEnded();
  }

  private Story believed() {
    return story().ofHarm().given("safety_risk", "yes").given("redaction_meets_purpose", "no");
  }

  /** Harm is suspected and not believed. */
  private Story risky() {
    return story().ofHarm().given("cause_for_belief", "none").given("safety_risk", "yes")
        .given("redaction_meets_purpose", "no");
  }

  private Story refused() {
    Story story = risky().given("third_party_decision", "DO_NOT_SHARE").raise().until("lead_decides_third_party");
    return story.answer("lead_decides_third_party", story.people().lead());
  }
}

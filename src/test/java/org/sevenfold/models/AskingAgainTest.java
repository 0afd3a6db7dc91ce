package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;
import static org.sevenfold.work.CaseMessage.ADVICE_WANTED;
import static org.sevenfold.work.CaseMessage.NEW_DANGER;
import static org.sevenfold.work.CaseMessage.NEW_INFORMATION;
import static org.sevenfold.work.CaseMessage.PURPOSE_CHANGED;
import static org.sevenfold.work.CaseMessage.REFER_NOW;
import static org.sevenfold.work.CaseMessage.WITHDRAWAL;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sevenfold.TestReading;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.springframework.beans.factory.annotation.Autowired;

/** What was found before does not speak for what is answered now. */
class AskingAgainTest extends StoryTest {

  @Autowired
  Journal journal;

  /** A yes may be taken back also then: see ConsentEventsTest. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWAL")
  void whenTheQuestionsAreClosedAMessageIsRefusedAndNotKept(CaseMessage message) {
    Story story = story().ofAnOpenSecret().raise().toTheEnd();
    int entries = journal.read(TestReading.COMPARING, story.reference()).entries().size();
    assertThatThrownBy(() -> story.tell(message)).isInstanceOfSatisfying(AnswerRefused.class,
        refused -> assertThat(refused.reason()).isEqualTo(AnswerRefused.Reason.DONE_ALREADY));
    assertThat(journal.read(TestReading.COMPARING, story.reference()).entries()).hasSize(entries);
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void aMessageIsRefusedToWhoMayNotSeeTheConcern() {
    Story story = story().raise();
    Story other = story().raise();
    assertThatThrownBy(() -> cases.tell(other.people().raiser(), story.reference(), NEW_DANGER, Map.of()))
        .isInstanceOfSatisfying(AnswerRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(AnswerRefused.Reason.RIGHT));
    assertThat(story.open()).containsExactly("describe", "triage");
  }

  @Test
  @Meets("P39.c#2")
  void aWithdrawalKeepsWhatStands() {
    Story story = story().ofHarm().raise().until("share").tell(WITHDRAWAL);
    assertThat(story.facts()).containsEntry("purpose_outcome", "PURPOSE_OK")
        .containsEntry("identifiability", "PERSONAL")
        .containsEntry("consent_withdrawn", "no")
        .doesNotContainKeys("confidentiality", "consent_action", "consent_effect", "decision", "inform", "destination");
  }

  @Test
  void whatWasWithinTheAgreementIsNoLongerWhenItIsWithdrawn() {
    Story story = story().given("recipient_in_agreed", "yes").given("purpose_in_agreed", "yes").raise()
        .until("share").tell(WITHDRAWAL).answer("judge_confidentiality");
    assertThat(story.facts()).containsEntry("consent_withdrawn", "yes")
        .containsEntry("confidentiality", "CONFIDENTIAL");
    assertThat(story.open()).contains("bypass_consent");
  }

  @Test
  void aChangedPurposeKeepsWhatIsKnownAndTheWayIn() {
    Story story = story().ofHarm().raise().until("share").tell(PURPOSE_CHANGED);
    assertThat(story.facts()).containsEntry("harm_level", "significant_harm_child").containsEntry("route", "STANDARD")
        .doesNotContainKeys("purpose_outcome", "identifiability", "decision");
  }

  @Test
  void whatTurnsOutToBeAnonymousNeedsNoConsent() {
    Story story = story().ofHarm().raise().until("weigh");
    QuestionsTest.anonymised(story).tell(NEW_INFORMATION).until("decide_sharing");
    assertThat(pagesSince(story, "identify_person")).doesNotContain("judge_confidentiality", "bypass_consent", "weigh");
  }

  @Test
  void whatTurnsOutToHaveNoPurposeIsNotAskedFurther() {
    Story story = story().given("p54_b3", "yes").given("lead_decision", "SHARE").raise().until("lead_decides")
        .given("purpose_stated", "no").tell(NEW_INFORMATION).until("decide_sharing");
    assertThat(story.fact("purpose_outcome")).isEqualTo("DO_NOT_SHARE");
    assertThat(pagesSince(story, "state_purpose")).doesNotContain("identify_person", "bypass_consent", "weigh");
  }

  @Test
  void whatTurnsOutNotToBeConfidentialIsNotHeldBackByAGroundThatNoLongerStands() {
    Story story = story().ofHarm().raise().until("record").given("p54_b1", "no").ofAnOpenSecret()
        .tell(NEW_INFORMATION).until("record");
    assertThat(story.fact("confidentiality")).isEqualTo("NOT_CONFIDENTIAL");
    assertThat(story.fact("inform")).isEqualTo("BEFORE");
  }

  @Test
  void whatWasDecidedNotToBeSharedMayBeSharedWhenMoreIsKnown() {
    Story story = story().ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE").raise().until("record")
        .ofHarm().given("practitioner_decision", "follow").tell(NEW_INFORMATION).toTheEnd();
    assertThat(story.fact("decision")).isEqualTo("SHARE");
    assertThat(sentTo(story)).containsExactly("CSC");
  }

  @Test
  void thereIsOneCallHoweverOftenSomebodyRefersNow() {
    Story story = story().raise().tell(REFER_NOW).tell(REFER_NOW);
    assertThat(story.tasks()).filteredOn(task -> task.key().equals("call_at_once")).hasSize(1);
  }

  @Test
  void aConcernIsNotOverWhileAdviceIsWanted() {
    Story story = story().ofAnOpenSecret().raise().tell(ADVICE_WANTED).given("advice", "established")
        .play("read_advice");
    assertThat(story.process()).hasPassed("concern_ended").isNotEnded();
    assertThat(story.answer("read_advice").process()).isEnded();
  }

  /** The pages answered since the last time that one was. */
  private static List<String> pagesSince(Story story, String page) {
    List<String> pages = story.answeredSinceAsked();
    return pages.subList(pages.lastIndexOf(page) + 1, pages.size());
  }
}

package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;
import static org.sevenfold.work.CaseMessage.NEW_INFORMATION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.form.Problem;
import org.sevenfold.guidance.Meets;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;

/** Question 6: each body that needs it gets what it needs, once, and properly. */
class SendingTest extends StoryTest {

  @Test
  @Meets("Q6#1")
  void whatIsCheckedIsReadyAndNotSentUntilSomebodySaysThatItHasGone() {
    Story story = story().ofHarm().raise().until("share");
    assertThat(story.fact("destination")).isEqualTo("CSC");
    assertThat(shares(story)).hasSize(1);
    assertThat(story.answer("share").open()).contains("send_now").doesNotContain("share");
    assertThat(sentTo(story)).isEmpty();
    assertThat(story.answer("send_now").process()).hasPassed("share_with_each", "send");
    assertThat(sentTo(story)).containsExactly("CSC");
  }

  @Test
  void whatIsReadyHasAClockAndSomebodyWhoSendsIt() {
    Story story = story().ofHarm().raise().until("send_now");
    assertThat(story.task("send_now").dueAt()).hasValue(TUESDAY.plus(Duration.ofHours(1)));
    assertThat(story.offered("send_now")).contains(story.people().raiser().id(), story.people().lead().id());
  }

  @Test
  void eachOfSeveralDestinationsIsWorkOfItsOwnWithAReferenceOfItsOwn() {
    Story story = toTwo().until("share");
    assertThat(story.fact("destination")).isEqualTo("CSC+POLICE");
    assertThat(shares(story)).hasSize(2).extracting(OpenTask::reference).doesNotHaveDuplicates()
        .doesNotContain(story.reference());
  }

  @Test
  void theConcernGoesOnWhenEachHasGotIt() {
    Story story = toTwo().until("send_now").answer("send_now");
    assertThat(sentTo(story)).hasSize(1);
    assertThat(story.process()).isWaitingAt("share_with_each").hasNotPassed("send");
    assertThat(story.until("send_now").answer("send_now").process()).isWaitingAt("record");
    assertThat(sentTo(story)).containsExactly("CSC", "POLICE");
  }

  @Test
  void eachGetsWhatWasCheckedForIt() {
    Story story = toTwo().until("share").answer("share").answer("share").answer("send_now").answer("send_now");
    assertThat(disclosures.of(story.reference())).extracting(Disclosure::entry).doesNotHaveDuplicates();
  }

  @Test
  void whatIsSaidOnTheTelephoneIsLoggedAndConfirmedInWriting() {
    Story story = story().ofHarm().given("sent_how", "by_phone").raise().until("send_now").answer("send_now");
    assertThat(disclosures.of(story.reference())).singleElement().matches(Disclosure::byPhone);
    assertThat(story.task("confirm_in_writing").dueAt()).hasValue(TUESDAY.plus(Duration.ofHours(48)));
    assertThat(story.answer("confirm_in_writing").process()).isWaitingAt("record");
    assertThat(sentTo(story)).containsExactly("CSC");
  }

  @Test
  void theAnswerIsWaitedForFromWhenItLeft() {
    Story story = story().ofHarm().raise().until("record");
    clock.moveTo(TUESDAY.plus(Duration.ofHours(9)));
    assertThat(story.answer("record").task("log_acknowledgement").dueAt())
        .hasValue(Instant.parse("2026-11-18T17:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check_b1", "check_b2", "check_b3", "check_b4", "check_b5", "check_b6",
      "check_b7", "check_b8"})
  @Meets({"GR6#1", "P62#1"})
  void aCheckThatIsNotMetKeepsThePageAndSaysWhatToDo(String check) {
    Story story = story().ofAnOpenSecret().given(check, "no").raise().until("share");
    assertKept(story, check);
    assertThat(story.open()).contains("share").doesNotContain("send_now", "look_at_unverified");
    assertThat(story.given(check, "yes").answer("share").open()).contains("send_now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "unknown"})
  void whereHarmIsBelievedItGoesWithAReasonAndALeadLooksAtItLater(String answer) {
    Story story = story().ofHarm().given("check_b1", answer).raise().until("share").answer("share");
    assertThat(story.open()).contains("send_now", "look_at_unverified");
    assertThat(story.offered("look_at_unverified")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
    assertThat(story.answer("send_now").process()).isWaitingAt("record");
    assertThat(sentTo(story)).containsExactly("CSC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check_b5", "check_b6"})
  @Meets({"P09.c#1", "GR6#1", "P62#1"})
  void anEmergencyDoesNotWaitForWhatTakesTimeButSaysWhyAndALeadLooksAtItLater(String check) {
    Story story = incident().given(check, "unknown").given("unverified_reason", "").raise().until("share");
    assertKept(story, check);
    story.given("unverified_reason", "The water rises, and the line is bad").answer("share");
    assertThat(story.open()).contains("send_now", "look_at_unverified");
    assertThat(story.offered("look_at_unverified")).contains(story.people().lead().id())
        .doesNotContain(story.people().raiser().id());
    assertThat(story.answer("send_now").process()).isWaitingAt("record");
    assertThat(sentTo(story)).containsExactly("OTHER_AGENCY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check_b1", "check_b2", "check_b3", "check_b4", "check_b7", "check_b8"})
  @Meets({"GR6#1", "P68#1"})
  void whatAnEmergencyHasNoLessTimeForIsPutRightInOneToo(String check) {
    Story story = incident().given(check, "no").raise().until("share");
    assertKept(story, check);
    assertThat(story.given(check, "yes").answer("share").open()).contains("send_now");
  }

  @Test
  @Meets("P62#2")
  void theTimeUntilItHasLeftCountsFromTheDecisionWhateverIsAskedInBetween() {
    Story story = story().ofAnOpenSecret().raise().until("tell_person");
    clock.moveTo(TUESDAY.plus(Duration.ofHours(3)));
    story.answer("tell_person").until("share");
    assertThat(story.task("share").createdAt()).isEqualTo(TUESDAY.plus(Duration.ofHours(3)));
    assertThat(story.task("share").dueAt()).as("eight working hours from Tuesday at ten")
        .hasValue(Instant.parse("2026-11-18T10:00:00Z"));
  }

  @Test
  void whoeverHasItAlreadyDoesNotGetItAgainWhenQuestionsAreAskedAgain() {
    Story story = toTwo().until("send_now").answer("send_now");
    String got = sentTo(story).get(0);
    story.tell(NEW_INFORMATION).until("share");
    assertThat(shares(story)).hasSize(1);
    assertThat(story.until("send_now").answer("send_now").process()).isWaitingAt("record");
    assertThat(sentTo(story)).containsExactly("CSC", "POLICE").contains(got);
  }

  @Test
  void whereEverybodyHasItNothingIsSentAgain() {
    Story story = story().ofHarm().raise().until("record").tell(NEW_INFORMATION);
    assertThat(story.until("record").answeredSinceAsked()).containsOnlyOnce("share");
    assertThat(sentTo(story)).containsExactly("CSC");
  }

  @Test
  void aDestinationThatNewInformationAddsGetsIt() {
    Story story = story().ofHarm().raise().until("record").given("crime_suspected", "serious").tell(NEW_INFORMATION);
    assertThat(story.until("share").fact("destination")).isEqualTo("CSC+POLICE");
    assertThat(shares(story)).hasSize(1);
    story.until("send_now").answer("send_now");
    assertThat(sentTo(story)).containsExactly("CSC", "POLICE");
  }

  @Test
  void whatWasReadyAndNotSentIsNotSentWhenQuestionsAreAskedAgain() {
    Story story = story().ofHarm().raise().until("send_now").tell(NEW_INFORMATION);
    assertThat(story.open()).doesNotContain("send_now");
    assertThat(sentTo(story)).isEmpty();
  }

  /** A flood: an emergency in which nobody is believed to be harmed by anybody. */
  private Story incident() {
    return story().given("emergency_incident", "natural_disaster");
  }

  private static void assertKept(Story story, String check) {
    assertThatThrownBy(() -> story.answer("share")).isInstanceOfSatisfying(AnswerRefused.class,
        refused -> assertThat(refused.problems()).extracting(Problem::key).containsExactly(check));
  }

  private Story toTwo() {
    return story().ofHarm().given("crime_suspected", "serious").raise();
  }

  private static List<OpenTask> shares(Story story) {
    return story.tasks().stream().filter(task -> task.key().equals("share")).toList();
  }
}

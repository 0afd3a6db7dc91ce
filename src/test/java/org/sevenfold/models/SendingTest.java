package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;
import static org.sevenfold.work.CaseMessage.NEW_INFORMATION;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.work.OpenTask;

/** Question 6: each body that needs it gets what it needs, once, and properly. */
class SendingTest extends StoryTest {

  @Test
  void oneDestinationIsOnePieceOfWork() {
    Story story = story().ofHarm().raise().until("share");
    assertThat(story.fact("destination")).isEqualTo("CSC");
    assertThat(shares(story)).hasSize(1);
    assertThat(sentTo(story)).isEmpty();
    assertThat(story.answer("share").process()).hasPassed("share_with_each", "send");
    assertThat(sentTo(story)).containsExactly("CSC");
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
    Story story = toTwo().until("share").answer("share");
    assertThat(sentTo(story)).hasSize(1);
    assertThat(story.process()).isWaitingAt("share_with_each").hasNotPassed("send");
    assertThat(story.answer("share").process()).isWaitingAt("record");
    assertThat(sentTo(story)).containsExactly("CSC", "POLICE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check_b1", "check_b2", "check_b3", "check_b4", "check_b5", "check_b6",
      "check_b7", "check_b8"})
  void aCheckThatIsNotMetIsPutRightBeforeAnythingLeaves(String check) {
    Story story = story().ofHarm().given(check, "no").raise().until("share").answer("share");
    assertThat(story.open()).contains("put_right");
    assertThat(sentTo(story)).isEmpty();
    assertThat(story.answer("put_right").open()).contains("put_right");
    story.given(check, "yes").answer("put_right");
    assertThat(sentTo(story)).containsExactly("CSC");
    assertThat(story.process()).isWaitingAt("record");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check_b5", "check_b6"})
  void anEmergencyDoesNotWaitForWhatTakesTime(String check) {
    Story story = story().ofHarm().given("immediate_danger", "yes").given(check, "no").raise().until("record");
    assertThat(sentTo(story)).containsExactly("CSC", "POLICE");
  }

  @Test
  void whoeverHasItAlreadyDoesNotGetItAgainWhenQuestionsAreAskedAgain() {
    Story story = toTwo().until("share").answer("share");
    String got = sentTo(story).get(0);
    story.tell(NEW_INFORMATION).until("share");
    assertThat(shares(story)).hasSize(1);
    assertThat(story.answer("share").process()).isWaitingAt("record");
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
    story.answer("share");
    assertThat(sentTo(story)).containsExactly("CSC", "POLICE");
  }

  private Story toTwo() {
    return story().ofHarm().given("crime_suspected", "serious").raise();
  }

  private static List<OpenTask> shares(Story story) {
    return story.tasks().stream().filter(task -> task.key().equals("share")).toList();
  }
}

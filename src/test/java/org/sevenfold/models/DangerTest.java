package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;
import static org.sevenfold.work.CaseMessage.NEW_DANGER;
import static org.sevenfold.work.CaseMessage.REFER_NOW;

import org.junit.jupiter.api.Test;
import org.sevenfold.work.TaskId;

/** Somebody is in danger now, or may be. */
class DangerTest extends StoryTest {

  @Test
  void theCallIsOpenAtOnceAndNothingStandsBeforeIt() {
    Story story = story().ofHarm().given("immediate_danger", "yes").raise();
    assertThat(story.process()).hasPassed("danger_now", "at_once").isWaitingAt("call_at_once", "describe", "triage");
    assertThat(story.offered("call_at_once")).contains(story.people().raiser().id(), story.people().lead().id());
    assertThat(story.task("call_at_once").dueAt()).hasValue(TUESDAY.plusSeconds(15 * 60));
  }

  @Test
  void theQuestionsDoNotWaitForTheCall() {
    Story story = story().ofHarm().given("immediate_danger", "yes").raise().play("call_at_once", "log_acknowledgement");
    assertThat(story.process()).hasPassed("questions_end").isWaitingAt("call_at_once");
    assertThat(sentTo(story)).containsExactly("CSC", "POLICE");
  }

  @Test
  void theCallDoesNotWaitForTheQuestions() {
    Story story = story().ofHarm().given("immediate_danger", "yes").raise().answer("call_at_once");
    assertThat(story.process()).hasPassed("called").isWaitingAt("describe");
  }

  @Test
  void whereDangerIsUnknownSomebodyIsRungBeforeAnythingElseIsAsked() {
    Story story = story().given("immediate_danger", "unknown").raise();
    assertThat(story.open()).containsExactly("check_danger", "triage");
    assertThat(story.offered("check_danger")).contains(story.people().lead().id(), story.people().raiser().id());
    assertThat(story.task("check_danger").dueAt()).hasValue(TUESDAY.plusSeconds(15 * 60));
  }

  @Test
  void dangerAfterAllLeadsToTheCallAndTheQuestions() {
    Story story = checked("yes");
    assertThat(story.process()).hasPassed("put_answer_in_place", "danger_found_on_the_way")
        .isWaitingAt("call_at_once", "describe");
    assertThat(story.fact("immediate_danger")).isEqualTo("yes");
    assertThat(story.until("state_purpose").fact("route")).isEqualTo("EMERGENCY");
  }

  @Test
  void noDangerAfterAllLeadsToTheQuestions() {
    Story story = checked("no");
    assertThat(story.open()).containsExactly("describe", "triage");
    assertThat(story.until("state_purpose").fact("route")).isEqualTo("STANDARD");
  }

  @Test
  void dangerThatNobodyCanTellStaysAnEmergency() {
    Story story = checked("unknown");
    assertThat(story.open()).containsExactly("describe", "triage");
    assertThat(story.until("state_purpose").fact("route")).isEqualTo("EMERGENCY");
  }

  @Test
  void referNowOpensTheCallBesideWhatIsOpen() {
    Story story = story().raise().answer("triage").until("state_purpose");
    TaskId open = story.task("state_purpose").id();
    story.tell(REFER_NOW);
    assertThat(story.process()).isWaitingAt("state_purpose", "call_at_once");
    assertThat(story.task("state_purpose").id()).isEqualTo(open);
    assertThat(story.answer("call_at_once").open()).containsExactlyInAnyOrder("state_purpose", "read_refer_now");
    assertThat(story.offered("read_refer_now")).as("told, whatever they think of it")
        .contains(story.people().lead().id()).doesNotContain(story.people().raiser().id());
    assertThat(story.answer("read_refer_now").open()).containsExactly("state_purpose");
  }

  @Test
  void whatIsCalledForDangerTheTriageTellsALeadOf() {
    Story story = story().given("immediate_danger", "yes").raise().answer("call_at_once");
    assertThat(story.open()).contains("triage").doesNotContain("read_refer_now");
  }

  @Test
  void newDangerOpensTheCallAndTheQuestionsAgain() {
    Story story = story().ofHarm().raise().answer("triage").until("weigh").tell(NEW_DANGER);
    assertThat(story.open()).containsExactly("call_at_once", "describe");
    assertThat(story.until("state_purpose").fact("route")).isEqualTo("EMERGENCY");
    assertThat(leftovers(story).hanging()).isEmpty();
  }

  @Test
  void referNowIsOpenToARaiserWhoIsNotSureOfDanger() {
    Story story = story().given("immediate_danger", "unknown").raise().tell(REFER_NOW);
    assertThat(story.open()).contains("call_at_once");
  }

  @Test
  void newDangerIsHeardWhileSomebodyIsStillRung() {
    Story story = story().given("immediate_danger", "unknown").raise().tell(NEW_DANGER);
    assertThat(story.open()).contains("call_at_once");
  }

  private Story checked(String found) {
    return story().given("immediate_danger", "unknown").given("immediate_danger_checked", found).raise()
        .answer("check_danger");
  }
}

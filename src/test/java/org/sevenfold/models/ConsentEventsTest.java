package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;
import static org.sevenfold.work.CaseMessage.PURPOSE_CHANGED;
import static org.sevenfold.work.CaseMessage.RELATIONSHIP_CHANGED;
import static org.sevenfold.work.CaseMessage.WITHDRAWAL;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sevenfold.form.Problem;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;

/** DT20: what becomes of a yes when it is taken back, when what it was given for changes, and when it grows old. */
class ConsentEventsTest extends StoryTest {

  private static final Duration LONGER_THAN_A_YES_LASTS = Duration.ofDays(200);

  @Test
  void takenBackBeforeAnythingLeftItStopsAndNobodyHasToHear() {
    Story story = agreed().raise().until("share").tell(WITHDRAWAL);
    assertThat(story.fact("consent_event")).isEqualTo("STOP");
    assertThat(story.open()).doesNotContain("share", "tell_withdrawn");
  }

  @Test
  @Meets("P39.c#1")
  void takenBackAfterSomethingLeftWhoeverHasItIsToldByWhoeverSentIt() {
    Story story = agreed().raise().until("log_acknowledgement").tell(WITHDRAWAL);
    assertThat(story.fact("consent_event")).isEqualTo("STOP_AND_TELL");
    assertThat(story.offered("tell_withdrawn")).containsExactly(story.people().raiser().id());
    assertThat(sentTo(story)).isNotEmpty();
    assertThat(story.answer("tell_withdrawn").open()).doesNotContain("tell_withdrawn");
  }

  @Test
  void itCanBeTakenBackWhenTheConcernIsOver() {
    Story story = agreed().raise().toTheEnd();
    assertThat(story.process()).isEnded();
    assertThat(story.tell(WITHDRAWAL).open()).containsExactly("tell_withdrawn");
  }

  @Test
  void whatNobodyAgreedToCannotBeTakenBack() {
    assertThat(story().ofAnOpenSecret().raise().toTheEnd().tell(WITHDRAWAL).open()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PURPOSE_CHANGED", "RELATIONSHIP_CHANGED"})
  @Meets({"P39.a#2", "P39.b#2"})
  void anotherUseOrAnotherTieIsAskedAboutAnew(CaseMessage changed) {
    Story story = agreed().raise().until("share").tell(changed);
    assertThat(story.fact("consent_event")).isEqualTo("RE_SEEK");
    assertThat(story.open()).contains("state_purpose").doesNotContain("share");
    assertThat(changed).isIn(PURPOSE_CHANGED, RELATIONSHIP_CHANGED);
  }

  @ParameterizedTest
  @EnumSource(names = {"PURPOSE_CHANGED", "RELATIONSHIP_CHANGED"})
  void theYesThatWasAskedForAnewIsNotWhatTheyHadSaidBefore(CaseMessage changed) {
    Story story = agreed().raise().until("share").tell(changed).until("share");
    assertThat(event(story)).isEqualTo("RE_SEEK");
  }

  @Test
  void aYesOfTodayIsNotAskedAgain() {
    Story story = agreed().raise().until("share");
    assertThat(event(story)).isEqualTo("CONTINUE");
  }

  @Test
  void anOldYesIsConfirmedBeforeAnythingLeavesOnIt() {
    Story story = agreed().given("consent_confirmed", "no").raise().until("decide_sharing");
    clock.moveTo(TUESDAY.plus(LONGER_THAN_A_YES_LASTS));
    story.until("share");
    assertThat(event(story)).isEqualTo("CONFIRM");
    assertThatThrownBy(() -> story.answer("share")).isInstanceOfSatisfying(AnswerRefused.class,
        refused -> assertThat(refused.problems()).extracting(Problem::key).containsExactly("consent_confirmed"));
    assertThat(story.given("consent_confirmed", "yes").answer("share").open()).contains("send_now");
  }

  private Story agreed() {
    return story().given("response", "agreed");
  }

  private String event(Story story) {
    return String.valueOf(engine.getTaskService().getVariable(story.task("share").id().value(), "consent_event"));
  }
}

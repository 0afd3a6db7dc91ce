package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestReading;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.springframework.beans.factory.annotation.Autowired;

/** The leads have a concern to triage from the second in which they may read it, and not a second before (P05.b1e). */
class TriageTest extends StoryTest {

  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;

  @Test
  void raisedWithTheLeadItIsReadWholeByTheLeadsAtOnce() {
    Story story = story().raise();
    assertThat(story.process()).isWaitingAt("triage", "describe");
    assertThat(readers(story)).containsExactly(true, true);
  }

  @Test
  void itStaysOpenToThemWhereTheWayInIsAdvice() {
    Story story = unsure().raise().until("advise");
    assertThat(story.fact("route")).isEqualTo("ADVICE");
    assertThat(readers(story)).containsExactly(true, true);
  }

  @Test
  void askedWithoutNamingAnybodyNobodyReadsItAndNothingIsToBeTriaged() {
    Story story = unsure().given("lead_told_who", "no").raise();
    assertThat(story.process()).isWaitingAt("what_comes_first", "describe").isNotWaitingAt("triage");
    story.until("advise");
    assertThat(story.process()).isNotWaitingAt("triage");
    assertThat(readers(story)).containsExactly(false, false);
  }

  @Test
  void whereAdviceFindsCauseTheyHaveItToTriage() {
    Story story = unsure().given("lead_told_who", "no").raise().until("triage");
    assertThat(story.fact("advice_outcome")).isEqualTo("ESTABLISHED");
    assertThat(readers(story)).containsExactly(true, true);
  }

  @Test
  void whereItIsSettledByAdviceTheyNeverHave() {
    Story story = unsure().given("advice", "not_established").given("harm_level", "welfare_need")
        .given("lead_told_who", "no").raise().toTheEnd();
    assertThat(story.reached()).contains("nothing_to_triage").doesNotContain("triage");
    assertThat(wentOnWithout(story)).isEmpty();
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"immediate_danger, yes", "cause_for_belief, reasonable_cause", "legal_basis, court_order",
      "about_staff, yes"})
  void whereItCannotWaitOrAnotherWayIsFoundTheyHaveItToo(String fact, String value) {
    Story story = story().given("lead_told_who", "no").given(fact, value).raise().until("triage");
    assertThat(readers(story)).containsExactly(true, true);
  }

  @Test
  void whatIsPassedToThemTheyReadAndTriageAndNotWhileItIsClosedAgain() {
    Story story = unsure().given("lead_told_who", "no").raise().passToLead();
    assertThat(story.process()).isWaitingAt("triage");
    story.play("triage", "ask_advice");
    assertThat(story.process()).hasPassed("closed_again").isNotWaitingAt("triage");
    assertThat(readers(story)).containsExactly(false, false);
    assertThat(story.until("triage").fact("advice_outcome")).isEqualTo("ESTABLISHED");
  }

  @Test
  void whereItGoesOnWithoutThemTheirTaskEndsAndTheRecordSaysSo() {
    Story story = story().ofHarm().raise().play("triage", "log_acknowledgement");
    assertThat(story.process()).hasPassed("settled_meanwhile", "note_settled").isWaitingAt("log_acknowledgement")
        .isNotWaitingAt("triage");
    assertThat(wentOnWithout(story)).extracting(entry -> entry.act().subject()).containsExactly("triage");
    story.toTheEnd();
    assertThat(wentOnWithout(story)).hasSize(1);
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void ofWhatWasTriagedTheRecordSaysNothingOfTheKind() {
    Story story = story().ofAnOpenSecret().raise().answer("triage").toTheEnd();
    assertThat(wentOnWithout(story)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refer", "police"})
  void aLeadWhoRefersOpensTheCallAndNobodyHasToReadOfIt(String outcome) {
    Story story = story().given("triage_outcome", outcome).raise().answer("triage");
    assertThat(story.open()).containsExactly("call_at_once", "describe");
    assertThat(story.offered("call_at_once")).contains(story.people().lead().id());
    assertThat(story.answer("call_at_once").open()).containsExactly("describe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"advise_back", "early_help", "nothing_more", "guardian"})
  void anotherOutcomeLeavesTheQuestionsToWhoeverAnswersThem(String outcome) {
    assertThat(story().given("triage_outcome", outcome).raise().answer("triage").open()).containsExactly("describe");
  }

  @Test
  void aLeadPutsTheJudgementBeforeTheGuardian() {
    Story story = story().ofAnOpenSecret().given("triage_outcome", "guardian").raise().answer("triage")
        .until("guardian_decides");
    assertThat(story.fact("recommendation")).isNotEqualTo("GUARDIAN_DECIDES");
  }

  @Test
  void noReferralWaitsForTheGuardianWhereHarmIsSuspected() {
    Story story = story().ofHarm().given("triage_outcome", "guardian").raise().answer("triage").until("share");
    assertThat(story.passed()).doesNotContain("guardian_decides");
  }

  private Story unsure() {
    return story().given("cause_for_belief", "unknown").given("harm_level", "unknown").given("advice", "established");
  }

  private List<Boolean> readers(Story story) {
    return List.of(reads(story.people().lead().id(), story), reads(story.people().secondLead().id(), story));
  }

  private boolean reads(PersonId lead, Story story) {
    return concerns.seenBy(lead, story.reference()).isPresent();
  }

  private List<Entry> wentOnWithout(Story story) {
    return journal.read(TestReading.COMPARING, story.reference()).of(Act.Kind.GONE_ON).toList();
  }
}

package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestReading;
import org.sevenfold.correction.Correction;
import org.sevenfold.correction.CorrectionForms;
import org.sevenfold.correction.Corrections;
import org.sevenfold.correction.Way;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** A fact was written down wrong: the question that it answers is asked again, and what rests on it follows. */
class CorrectedFactTest extends StoryTest {

  private static final List<String> STEPS = List.of("describe", "how_it_came", "state_purpose", "identify_person",
      "judge_confidentiality", "bypass_consent", "decide_sharing");
  private static final String WHY = "I looked at the wrong file before";

  @Autowired
  Corrections corrections;
  @Autowired
  Journal journal;

  @Test
  void whoIsAskedFollowsTheCorrectedAge() {
    Story story = story().raise().until("prepare_asking");
    assertThat(story.answeredSinceAsked()).contains("assess_competence");
    int entries = entries(story).size();
    assertThat(correct(story, "describe", "age_band", "adult")).isEqualTo(new Way.Again("describe"));
    assertThat(story.process()).isWaitingAt("describe");
    assertThat(story.given("age_band", "adult").until("prepare_asking").answeredSinceAsked())
        .doesNotContain("assess_competence");
    assertThat(entries(story).stream().limit(entries).filter(entry -> entry.act().subject().equals("describe"))
        .map(Entry::content)).as("what was answered before").first()
        .satisfies(answers -> assertThat(answers).containsEntry("age_band", "under_12"));
  }

  @Test
  void theRecommendationFollowsAndWhatWasDecidedStaysOnRecord() {
    Story story = story().ofHarm().raise().until("share");
    assertThat(story.fact("recommendation")).isEqualTo("SHARE");
    correct(story, "describe", "harm_level", "none");
    assertThat(story.process()).isWaitingAt("describe");
    assertThat(story.fact("decision")).as("what was decided holds no more").isNull();
    story.given("harm_level", "none").given("cause_for_belief", "none").given("p59_b1", "no").given("p54_b1", "no");
    assertThat(story.until("prepare_asking").facts()).doesNotContainEntry("recommendation", "SHARE");
    assertThat(entries(story)).filteredOn(entry -> entry.act().subject().equals("decide_sharing")).isNotEmpty()
        .allMatch(entry -> entry.content().containsKey("practitioner_decision"));
  }

  @ParameterizedTest
  @CsvSource({"state_purpose, recipient_wanted, police, state_purpose",
      "identify_person, direct_identifiers, unknown, identify_person",
      "judge_confidentiality, relationship, unknown, judge_confidentiality",
      "bypass_consent, p54_b2, yes, bypass_consent", "how_it_came, emergency_incident, terrorism, how_it_came"})
  void itIsAskedFromTheStepOnToWhichItBelongs(String step, String key, String answer, String open) {
    Story story = story().ofHarm().raise().until("share");
    story.answeredSinceAsked();
    correct(story, step, key, answer);
    assertThat(story.process()).isWaitingAt(open);
    List<String> answered = story.toTheEnd().answeredSinceAsked();
    assertThat(answered).first().isEqualTo(open);
    assertThat(answered.stream().filter(STEPS::contains)).as("what comes before it stands")
        .isSubsetOf(STEPS.subList(STEPS.indexOf(open), STEPS.size()));
    assertThat(leftovers(story).hanging()).isEmpty();
  }

  @Test
  void dangerAfterAllIsRungAtOnce() {
    Story story = story().ofHarm().raise();
    assertThat(correct(story, "concern", "immediate_danger", "yes")).isEqualTo(new Way.Danger());
    assertThat(story.open()).contains("call_at_once");
    assertThat(story.fact("immediate_danger")).isEqualTo("yes");
  }

  @Test
  void noDangerAfterAllIsAskedThroughTheWayInAgain() {
    Story story = story().ofHarm().given("immediate_danger", "yes").raise().play("share", "send_now");
    assertThat(correct(story, "concern", "immediate_danger", "no")).isEqualTo(new Way.Again("entry"));
    assertThat(story.process()).isWaitingAt("how_it_came");
    assertThat(story.fact("immediate_danger")).isEqualTo("no");
  }

  @Test
  void onceTheQuestionsAreClosedNoFactIsCorrected() {
    Story story = story().ofHarm().raise().toTheEnd();
    int entries = entries(story).size();
    assertThatThrownBy(() -> correct(story, "describe", "age_band", "adult")).isInstanceOf(AnswerRefused.class)
        .hasMessageContaining("closed");
    assertThat(entries(story)).hasSize(entries);
  }

  private Way correct(Story story, String step, String key, String answer) {
    int page = journal.read(TestReading.COMPARING, story.reference()).answers()
        .filter(entry -> entry.act().subject().equals(step) && entry.content().containsKey(key))
        .reduce((earlier, later) -> later).orElseThrow().number();
    return corrections.correct(story.people().raiser(), story.reference(),
        new Correction(page, key, Map.of(key, answer, CorrectionForms.BECAUSE, WHY), 0));
  }

  private List<Entry> entries(Story story) {
    return journal.read(TestReading.COMPARING, story.reference()).entries().stream()
        .filter(entry -> entry.act().kind() != Act.Kind.RECOMMENDED).toList();
  }
}

package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.guidance.Meets;

/** Where answers do not bear each other out, the page says so before it is sent, and the record beside them. */
class MarksTest {

  private static final String UNDERSTANDS = "Some of the answers yes have no words";

  @ParameterizedTest
  @MethodSource("forms")
  void aPageThatNobodyHasAnsweredYetIsNotMarked(Form form) {
    assertThat(form.marks(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatThePageSaysBeforeItIsSentIsMeantForWhoeverSendsItAndReadsWellWithoutAScriptToo(Form form) {
    assertThat(form.parts().stream().filter(part -> part instanceof Form.Text text && text.isMark())
        .map(Form.Text.class::cast)).allSatisfy(text -> {
          assertThat(text.text()).containsPattern("^(If|Where) ").endsWith(".");
          assertThat(text.marks()).endsWith(".").doesNotContain("you", "P5");
        });
  }

  @Test
  @Meets({"P42.c0#1", "P42.c1#1", "P42.c2#1", "P42.c3#1", "P42.c4#1", "P42.c5#1", "P42.c6#1", "P42.c7#1"})
  void whoeverIsSaidToUnderstandWithNothingWrittenThatShowsItIsMarked() {
    Map<String, Object> answers = new HashMap<>(Map.of("too_young", "no"));
    IntStream.range(0, 8).forEach(each -> {
      answers.put("competence_c" + each, "yes");
      assertThat(marks("assess-competence", answers)).as("criterion " + each).singleElement().asString()
          .startsWith(UNDERSTANDS);
      answers.put("competence_c" + each + "_seen", "She said it in words of her own.");
      assertThat(marks("assess-competence", answers)).isEmpty();
    });
  }

  @ParameterizedTest
  @CsvSource({"interpreter, needed_not_available, how far the child understood is open",
      "competence_met, nobody, Nobody had spoken with the child"})
  void whatStandsAgainstHavingUnderstoodIsMarked(String key, String value, String marked) {
    assertThat(marks("assess-competence", Map.of("too_young", "no", key, value))).singleElement().asString()
        .contains(marked);
  }

  @Test
  @Meets("P53.a#1")
  void theResultStandsApartFromWhatWasFoundAndIsMarkedWhereTheyDiffer() {
    Map<String, Object> able = new HashMap<>(Map.of("can_understand", "yes", "can_retain", "yes", "can_weigh", "yes",
        "can_communicate", "yes", "capacity_trained", "yes"));
    assertThat(marks("assess-capacity", and(able, "code_assessment", "has"))).isEmpty();
    assertThat(marks("assess-capacity", and(able, "code_assessment", "lacks"))).singleElement().asString()
        .startsWith("All four abilities");
    for (String ability : List.of("can_understand", "can_retain", "can_weigh", "can_communicate")) {
      Map<String, Object> unable = and(able, ability, "no");
      assertThat(marks("assess-capacity", and(unable, "code_assessment", "has"))).as(ability).hasSize(1);
      assertThat(marks("assess-capacity", and(unable, "code_assessment", "lacks"))).as(ability).isEmpty();
    }
    Map<String, Object> unable = and(and(able, "can_weigh", "no"), "code_assessment", "lacks");
    assertThat(marks("assess-capacity", and(unable, "impaired", "no"))).hasSize(1);
    assertThat(marks("assess-capacity", and(unable, "capacity_trained", "no"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"mental_disorder_only, illness or disability", "irrational_only, looks unwise"})
  @Meets("P50.c#1")
  void whatIsNoSignByItselfIsNoted(String only, String noted) {
    Map<String, Object> doubt = Map.of("evidence_of_incapacity", "unknown", only, "yes");
    assertThat(marks("question-capacity", doubt)).singleElement().asString().contains(noted);
    assertThat(marks("question-capacity", and(doubt, "evidence_of_incapacity", "no"))).isEmpty();
  }

  @Test
  @Meets("P37.b#1")
  void aSpokenYesIsAskedForInWritingAndMarkedWhereNobodyElseHeardIt() {
    Map<String, Object> spoken = Map.of("response", "agreed", "consent_form", "explicit_verbal");
    assertThat(marks("hear-answer", spoken)).singleElement().asString().startsWith("A spoken yes");
    assertThat(marks("hear-answer", and(spoken, "witness", "Ann Example, school nurse"))).isEmpty();
    assertThat(marks("hear-answer", and(spoken, "consent_form", "explicit_written"))).isEmpty();
    Form form = form("hear-answer");
    assertThat(form.field("their_words")).hasValueSatisfying(words -> assertThat(words.rules().required()).isTrue());
    assertThat(form.field("asked_on")).isPresent();
    assertThat(form.field("answered_at")).isPresent();
    assertThat(form.parts()).filteredOn(part -> part.shown().holds(spoken::get)
        && part instanceof Form.Text text && text.text().startsWith("Consent in writing is better")).hasSize(1);
  }

  @Test
  void aParentWhoMayHaveHarmedTheChildAFamilyAtOddsAndAnAuthorityLeftOutAreMarked() {
    Map<String, Object> source = Map.of("pr_holder_available", "yes", "holder_1_source", "yes");
    assertThat(marks("who-may-consent", source)).hasSize(1);
    assertThat(marks("who-may-consent", and(source, "holder_2_name", "Ann Example"))).isEmpty();
    Map<String, Object> odds =
        Map.of("family_conflict", "no", "holder_1_view", "agrees", "holder_2_view", "objects");
    assertThat(marks("who-may-consent", odds)).hasSize(1);
    assertThat(marks("who-may-consent", and(odds, "family_conflict", "yes"))).isEmpty();
    assertThat(marks("who-may-consent", Map.of("care_order", "yes", "authority_asked", "no"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"bypass-consent, p54_b2, yes, crime_type", "bypass-consent, p54_b3, yes, delay_expected",
      "weigh-public-interest, necessary, no, necessary_reasons",
      "weigh-public-interest, proportionate, unknown, proportionate_reasons"})
  void whatLacksItsReasonIsMarked(String form, String key, String value, String reason) {
    assertThat(marks(form, Map.of(key, value))).hasSize(1);
    assertThat(marks(form, Map.of(key, value, reason, "Because of what he said on Monday."))).isEmpty();
  }

  static List<Form> forms() {
    return Forms.all().toList();
  }

  private static List<String> marks(String form, Map<String, Object> answers) {
    return form(form).marks(answers);
  }

  private static Form form(String id) {
    return Forms.all().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }

  private static Map<String, Object> and(Map<String, Object> answers, String key, String value) {
    Map<String, Object> more = new HashMap<>(answers);
    more.put(key, value);
    return more;
  }
}

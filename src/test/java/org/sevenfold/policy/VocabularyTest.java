package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void aWordStaysTheWordThatWasWritten() throws IOException {
    assertThat(words("{a: yes, b: no, c: 12_15, d: 1, e: '1', f: on, g: 'null', h: 1.50, i: 2026-11-17, j: 010, k: }"))
        .hasToString("{a=yes, b=no, c=12_15, d=1, e=1, f=on, g=null, h=1.50, i=2026-11-17, j=010, k=}");
  }

  @Test
  void theWordsThatReadersOfYamlTurnIntoSomethingElseAreWordsOfFacts() {
    assertThat(vocabulary.fact("immediate_danger").orElseThrow().values()).containsExactly("yes", "no");
    assertThat(vocabulary.fact("age_band").orElseThrow().values())
        .containsExactly("unborn", "under_12", "12_15", "16_17", "adult");
    assertThat(vocabulary.fact("consent_attempts").orElseThrow().values()).containsExactly("1", "2_or_more");
    assertThat(vocabulary.fact("disagreement_stage").orElseThrow().values())
        .containsExactly("none", "1", "2", "3", "4");
  }

  @Test
  void everyWordOfEveryFactIsText() {
    vocabulary.facts().forEach(fact -> {
      List<?> values = fact.values();
      assertThat(values).as(fact.key()).isNotEmpty().allMatch(String.class::isInstance).doesNotHaveDuplicates();
    });
  }

  @ParameterizedTest
  @CsvSource({"immediate_danger, unknown", "harm_level, unknown", "emergency_incident, unknown",
      "agency_type, statutory", "agency_relevant_person, yes", "contact_advice, not_taken", "consent_attempts, 1",
      "consent_withdrawn, no", "before_compliance_date, yes", "route, unknown", "duty_to_share, NONE",
      "lead_decision, unknown", "practitioner_decision, unknown", "child_competent, not_established",
      "adult_capacity, assess"})
  void beforeAnybodyAnsweredAFactHasItsStartValue(String key, String start) {
    assertThat(vocabulary.start(key)).contains(start);
  }

  @Test
  void aNameThatIsNotOfTheVocabularyHasNoStartAndIsNotRouting() {
    assertThat(vocabulary.start("who")).isEmpty();
    assertThat(vocabulary.start("harm_suspected")).isEmpty();
    assertThat(vocabulary.routingKeys()).doesNotContain("who", "harm_suspected").contains("route", "lead_decision");
  }

  @Test
  void whatATableDerivesIsAResultThatIsNeverUnknown() {
    assertThat(vocabulary.isResult("child_competent")).isTrue();
    assertThat(vocabulary.resultValues("adult_capacity")).contains("assess").doesNotContain("unknown");
    assertThat(vocabulary.routingKeys()).contains("child_competent", "adult_capacity");
  }

  @Test
  void aDecisionSaysWhatItDecidesOn() {
    assertThat(vocabulary.decidesOn("competence_decision")).isEqualTo("child_competent");
    assertThat(vocabulary.decidesOn("lead_decision")).isEqualTo("recommendation");
  }

  @Test
  void whatAFactStartsWithOrMeansWhenACaseIsSilentIsOneOfItsWords() {
    vocabulary.facts().forEach(fact -> {
      assertThat(fact.allows(fact.start())).as(fact.key()).isTrue();
      assertThat(fact.ifSilent().equals(Fact.REQUIRED) || fact.allows(fact.ifSilent())).as(fact.key()).isTrue();
    });
  }

  @Test
  void whatAFactDependsOnIsAnotherFactAndOneOfItsWords() {
    vocabulary.facts().forEach(fact -> fact.onlyIf()
        .forEach((key, value) -> assertThat(vocabulary.fact(key).orElseThrow().allows(value)).as(fact.key()).isTrue()));
  }

  @Test
  void aFactAllowsItsWordsAndDoubtAndNothingElse() {
    Fact danger = vocabulary.fact("immediate_danger").orElseThrow();
    assertThat(danger.allows("yes")).isTrue();
    assertThat(danger.allows("unknown")).isTrue();
    assertThat(danger.allows("Yes")).isFalse();
    assertThat(danger.allows("")).isFalse();
  }

  private record Words(Map<String, String> words) {
  }

  private static Map<String, String> words(String yaml) throws IOException {
    return YamlFile.read(new ByteArrayInputStream(("words: " + yaml).getBytes(StandardCharsets.UTF_8)), "a file",
        Words.class).words();
  }
}

package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.guidance.Meets;

/** On which basis in law something may leave, under the guidance of 2009 and under the law of 2026. */
class GroundsTest {

  private static final String OF_2009 = "pack=staffordshire-2009 sensitive_data=no ";
  private static final String OF_2026 = "pack=england-2026 sensitive_data=no ";

  @ParameterizedTest
  @CsvSource({"agency_type=statutory, NO_GROUND", "lawful_basis=unknown sch3_condition=b4, NO_GROUND",
      "lawful_basis=vital_interests, MET", "lawful_basis=legal_obligation, MET",
      "lawful_basis=consent, GROUND_DOES_NOT_FIT",
      "lawful_basis=consent consent_status=REFUSED, GROUND_DOES_NOT_FIT",
      "lawful_basis=consent consent_status=WITHDRAWN, GROUND_DOES_NOT_FIT",
      "lawful_basis=consent consent_status=GIVEN_IMPLIED, MET",
      "lawful_basis=statutory_function agency_type=contracted_by_statutory, MET",
      "lawful_basis=statutory_function agency_type=voluntary_private, GROUND_DOES_NOT_FIT"})
  @Meets({"P69.b6#1", "P70#1"})
  void nothingGoesWithoutABasisThatFitsUnderEitherPack(String facts, String wanted) {
    assertThat(gate(OF_2009 + facts)).isEqualTo(wanted);
    assertThat(gate(OF_2026 + facts)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"legitimate_interests, statutory, MET, GROUND_DOES_NOT_FIT",
      "legitimate_interests, voluntary_private, MET, MET",
      "recognised_legitimate_interest, statutory, GROUND_DOES_NOT_FIT, GROUND_DOES_NOT_FIT",
      "recognised_legitimate_interest, voluntary_private, GROUND_DOES_NOT_FIT, MET"})
  void whatTheLawOf2026ChangedHoldsUnderItAndNotBefore(String basis, String agency, String before, String now) {
    String facts = "lawful_basis=" + basis + " agency_type=" + agency;
    assertThat(gate(OF_2009 + facts)).isEqualTo(before);
    assertThat(gate(OF_2026 + facts)).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource({"yes, none, NO_CONDITION", "unknown, none, NO_CONDITION", "yes, unknown, NO_CONDITION",
      "no, none, MET", "yes, b2, MET", "yes, b3, MET", "yes, b4, MET", "yes, b5, MET"})
  @Meets("P72#2")
  void whatIsSensitiveOrMayBeNeedsAConditionOfItsOwn(String sensitive, String condition, String wanted) {
    String facts = "lawful_basis=vital_interests sensitive_data=" + sensitive + " sch3_condition=" + condition;
    assertThat(gate("pack=staffordshire-2009 " + facts)).isEqualTo(wanted);
    assertThat(gate("pack=england-2026 " + facts)).isEqualTo(wanted);
    assertThat(gate("identifiability=ANONYMISED pack=england-2026 " + facts)).isEqualTo("MET");
  }

  @ParameterizedTest
  @CsvSource({"GIVEN_EXPLICIT, MET", "GIVEN_IMPLIED, CONDITION_DOES_NOT_FIT", "NOT_SOUGHT, CONDITION_DOES_NOT_FIT"})
  @Meets("P72.b1#2")
  void onlyAYesInWordsIsAConditionForWhatIsSensitive(String status, String wanted) {
    assertThat(gate("pack=staffordshire-2009 lawful_basis=vital_interests sensitive_data=yes sch3_condition=b1"
        + " consent_status=" + status)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"staffordshire-2009, CONDITION_DOES_NOT_FIT", "england-2026, MET"})
  void theConditionForSafeguardingIsOfTheLawOf2018(String pack, String wanted) {
    assertThat(gate("lawful_basis=statutory_function sensitive_data=yes sch3_condition=safeguarding pack=" + pack))
        .isEqualTo(wanted);
  }

  /** A council that looks into harm, or assesses a need, is helped by whoever has a public function to. */
  @ParameterizedTest
  @CsvSource({"INBOUND_S47", "INBOUND_S17_27"})
  @Meets("P73#1")
  void helpingACouncilIsAPublicFunction(String route) {
    String facts = "route=" + route + " agency_type=statutory lawful_basis=statutory_function";
    assertThat(gate(OF_2009 + facts)).isEqualTo("MET");
    assertThat(gate(OF_2026 + facts)).isEqualTo("MET");
  }

  private static String gate(String words) {
    Map<String, String> facts = Arrays.stream(words.split(" +")).map(word -> word.split("="))
        .collect(Collectors.toMap(word -> word[0], word -> word[1], (first, last) -> last));
    Vocabulary vocabulary = new Vocabulary();
    return Derived.of("ground_gate", key -> facts.getOrDefault(key, vocabulary.start(key).orElse(Fact.UNKNOWN)))
        .orElseThrow();
  }
}

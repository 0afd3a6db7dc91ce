package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each derived fact against its rule in the vocabulary; what a line does not name has its start value. */
class DerivedTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final VocabularyFile FILE = VocabularyFile.read();

  @Test
  void everyDerivedFactIsComputedHereUnlessATableDoesIt() {
    Set<String> withoutTable = new TreeSet<>(FILE.derived().keySet());
    withoutTable.removeIf(name -> FILE.derived().get(name).isByTable());
    assertThat(Derived.names()).isEqualTo(withoutTable);
  }

  @Test
  void aNameThatIsNotDerivedIsNotMadeUp() {
    assertThat(Derived.of("age_band", facts(""))).isEmpty();
    assertThat(Derived.of("nothing_of_the_kind", facts(""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "-                                                                    | no",
      "immediate_danger=yes                                                 | yes",
      "immediate_danger=unknown                                             | no",
      "cause_for_belief=reasonable_cause harm_level=significant_harm_child  | yes",
      "cause_for_belief=reasonable_cause harm_level=serious_harm_adult      | yes",
      "cause_for_belief=reasonable_cause harm_level=unknown                 | yes",
      "cause_for_belief=reasonable_cause harm_level=welfare_need            | no",
      "cause_for_belief=reasonable_cause harm_level=none                    | no",
      "cause_for_belief=none harm_level=significant_harm_child              | no",
      "cause_for_belief=unknown harm_level=significant_harm_child           | no"})
  void harmIsBelieved(String facts, String wanted) {
    derived("harm_believed", facts, wanted);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "cause_for_belief=reasonable_cause                      | yes",
      "harm_level=significant_harm_child cause_for_belief=none | yes",
      "harm_level=serious_harm_adult cause_for_belief=none    | yes",
      "harm_level=unknown cause_for_belief=unknown            | yes",
      "harm_level=unknown cause_for_belief=none               | no",
      "immediate_danger=unknown                               | yes",
      "crime_suspected=serious                                | yes",
      "crime_suspected=lesser                                 | no",
      "crime_suspected=unknown                                | no",
      "public_danger=driving_fitness                          | yes",
      "public_danger=weapons                                  | yes",
      "public_danger=terrorism                                | yes",
      "public_danger=other                                    | yes",
      "public_danger=unknown                                  | no",
      "inbound_request=s47                                    | yes",
      "inbound_request=s17_s27                                | no"})
  void harmIsSuspected(String facts, String wanted) {
    String quiet = facts.contains("harm_level") || facts.contains("cause") ? "" : " harm_level=welfare_need";
    String safe = facts.contains("immediate_danger") ? "" : " immediate_danger=no";
    derived("harm_suspected", facts + quiet + safe, wanted);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "-                               | no",
      "consent_effect=PROCEED          | yes",
      "consent_effect=JUDGE            | no",
      "confidentiality=NO_BREACH       | yes",
      "confidentiality=NOT_CONFIDENTIAL | yes",
      "confidentiality=CONFIDENTIAL    | no",
      "identifiability=ANONYMISED      | yes",
      "identifiability=PERSONAL        | no",
      "duty_to_share=MUST_DISCLOSE     | yes",
      "duty_to_share=UNCLEAR           | no"})
  void theRecipientIsSettled(String facts, String wanted) {
    derived("recipient_settled", facts, wanted);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "-                                                                               | yes",
      "age_band=unborn concern_direction=none                                          | yes",
      "age_band=16_17 concern_direction=harm_to_adult                                  | yes",
      "age_band=unknown concern_direction=harm_to_adult                                | yes",
      "age_band=adult concern_direction=harm_to_adult                                  | no",
      "age_band=adult concern_direction=harm_to_third_party                            | no",
      "age_band=adult concern_direction=none                                           | no",
      "age_band=adult concern_direction=unknown                                        | yes",
      "age_band=adult concern_direction=harm_to_child                                  | yes",
      "age_band=adult concern_direction=harm_by_child_to_adult                         | yes",
      "age_band=adult concern_direction=harm_to_adult harm_level=significant_harm_child | yes",
      "age_band=adult concern_direction=harm_to_adult children_affected=yes            | yes",
      "age_band=adult concern_direction=harm_to_adult children_affected=unknown        | no"})
  void itIsAboutAChild(String facts, String wanted) {
    derived("about_child", facts, wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"legal_check_confidence", "legal_check_data_protection", "legal_check_human_rights"})
  void theLegalCheckFailsByOneNoAndPassesByThreeYes(String one) {
    String all = "legal_check_confidence=yes legal_check_data_protection=yes legal_check_human_rights=yes";
    derived("legal_check", all, "ok");
    derived("legal_check", all + " " + one + "=no", "not_ok");
    derived("legal_check", all + " " + one + "=unknown", "not_established");
    derived("legal_check", one + "=no", "not_ok");
    derived("legal_check", "", "not_established");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "-                                                                                   | not_established",
      "article8_lawful=yes article8_proportionate=yes article8_aim=other                   | met",
      "article8_lawful=yes article8_proportionate=yes article8_aim=unknown                 | not_established",
      "article8_lawful=yes article8_proportionate=yes article8_aim=none                    | not_met",
      "article8_lawful=no article8_proportionate=yes article8_aim=other                    | not_met",
      "article8_lawful=yes article8_proportionate=no article8_aim=other                    | not_met",
      "article8_lawful=unknown article8_proportionate=yes article8_aim=other               | not_established",
      "article8_lawful=unknown article8_proportionate=no article8_aim=unknown              | not_met"})
  void articleEightIsMet(String facts, String wanted) {
    derived("article8", facts, wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"informed_why", "informed_what", "informed_who", "informed_purpose", "informed_implications"})
  void somebodyIsInformedOnlyWhenNothingIsMissing(String one) {
    String all = "informed_why=yes informed_what=yes informed_who=yes informed_purpose=yes informed_implications=yes";
    derived("informed", all, "yes");
    derived("informed", all + " " + one + "=no", "no");
    derived("informed", all + " " + one + "=unknown", "no");
  }

  @ParameterizedTest
  @CsvSource({"p54_ground, p54_b1", "p54_ground, p54_b2", "p54_ground, p54_b3", "p54_ground, p54_other",
      "p54_ground, may_interfere_investigation", "p54_ground, police_advise_no_contact",
      "p59_ground, p59_b1", "p59_ground, p59_b2", "p59_ground, p59_b3"})
  void oneGroundIsEnoughAndOneDoubtKeepsItOpen(String name, String one) {
    String none = "p54_b1=no p54_b2=no p54_b3=no p54_other=no may_interfere_investigation=no"
        + " police_advise_no_contact=no p59_b1=no p59_b2=no p59_b3=no";
    derived(name, none, "no");
    derived(name, none + " " + one + "=yes", "yes");
    derived(name, none + " " + one + "=unknown", "not_established");
    derived(name, one + "=yes", "yes");
  }

  @Test
  void theOneWhoMayCauseTheHarmIsNoGroundOfP54() {
    derived("p54_ground", "p54_b1=no p54_b2=no p54_b3=no p54_other=no may_interfere_investigation=no"
        + " police_advise_no_contact=no person_to_ask_alleged_source=yes", "no");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "immediate_danger=yes                                             | red",
      "route=EMERGENCY immediate_danger=no cause_for_belief=none        | red",
      "immediate_danger=no cause_for_belief=none crime_suspected=serious | amber",
      "immediate_danger=no cause_for_belief=none route=LEGAL_DUTY       | amber",
      "immediate_danger=no cause_for_belief=none route=COURT_ORDER      | amber",
      "immediate_danger=no cause_for_belief=none route=INBOUND_S47      | amber",
      "immediate_danger=no cause_for_belief=none route=INBOUND_S17_27   | amber",
      "immediate_danger=no cause_for_belief=none route=STANDARD         | green"})
  void urgencyIsAColour(String facts, String wanted) {
    derived("urgency", facts, wanted);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingIsSentWithACheckLeftOpen(int check) {
    String all = "check_b1=yes check_b2=yes check_b3=yes check_b4=yes"
        + " check_b5=yes check_b6=yes check_b7=yes check_b8=yes";
    boolean waits = check != 5 && check != 6;
    derived("send_gate", all, "SEND");
    derived("send_gate", all + " check_b" + check + "=no", "HOLD");
    derived("send_gate", all + " check_b" + check + "=unknown", "HOLD");
    derived("send_gate", all + " route=EMERGENCY check_b" + check + "=unknown", waits ? "HOLD" : "SEND_UNVERIFIED");
  }

  @Property
  void aDerivedFactIsNeverUnknown(@ForAll("answers") Map<String, String> answers) {
    Facts facts = key -> answers.getOrDefault(key, VOCABULARY.start(key).orElse(Fact.UNKNOWN));
    Derived.names().forEach(name -> assertThat(allowed(name)).contains(Derived.of(name, facts).orElseThrow()));
  }

  @Provide
  Arbitrary<Map<String, String>> answers() {
    List<String> keys = List.copyOf(VOCABULARY.routingKeys());
    return Arbitraries.integers().between(0, 5039).list().ofSize(keys.size()).map(chosen -> {
      Map<String, String> answers = new LinkedHashMap<>();
      for (int place = 0; place < keys.size(); place++) {
        List<String> values = values(keys.get(place));
        int which = chosen.get(place) % (values.size() + 1);
        if (which < values.size()) {
          answers.put(keys.get(place), values.get(which));
        }
      }
      return answers;
    });
  }

  private static List<String> values(String key) {
    return VOCABULARY.fact(key).map(Fact::values).orElseGet(() -> VOCABULARY.resultValues(key));
  }

  private static List<String> allowed(String name) {
    return FILE.words(FILE.derived().get(name).values());
  }

  private static void derived(String name, String facts, String wanted) {
    assertThat(Derived.of(name, facts(facts))).as(facts).contains(wanted);
  }

  /** Words like {@code harm_level=unknown}; the last one said of a fact holds. */
  private static Facts facts(String words) {
    Map<String, String> said = words == null ? Map.of() : Arrays.stream(words.trim().split(" +"))
        .filter(word -> !word.isEmpty()).map(word -> word.split("="))
        .collect(Collectors.toMap(word -> word[0], word -> word[1], (first, last) -> last));
    said.forEach((key, value) -> assertThat(VOCABULARY.isResult(key)
        || VOCABULARY.fact(key).orElseThrow().allows(value)).as(key + "=" + value).isTrue());
    return key -> said.getOrDefault(key, VOCABULARY.start(key).orElse(Fact.UNKNOWN));
  }
}

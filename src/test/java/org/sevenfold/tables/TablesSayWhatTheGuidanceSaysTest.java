package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesSayWhatTheGuidanceSaysTest {

  private static final Map<String, Table> GUIDANCE = Guidance.tables();
  private static final Map<String, DmnFile> FILES = DmnFile.all();

  /** DT01 to DT16 and DT25. */
  private static final List<String> DUE = List.of("entry-route", "advice-outcome", "legitimate-purpose", "legal-duty",
      "identifiability", "confidentiality", "seek-or-bypass", "whose-consent", "child-competence", "capacity",
      "consent-validity", "consent-effect", "public-interest", "third-party-safety", "inform",
      "destination", "duty-to-share");
  private static final List<String> OUR_OWN = List.of("what-is-asked", "linked-concern", "judgement-needed");

  @Test
  void everyTableThatIsDueIsThere() {
    assertThat(FILES).containsKeys(DUE.toArray(String[]::new)).containsKeys(OUR_OWN.toArray(String[]::new));
  }

  @Test
  void thereIsNoTableThatNobodyWroteDown() {
    assertThat(GUIDANCE).containsKeys(FILES.keySet().toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void aTableSaysRuleByRuleWhatTheGuidanceSays(DmnFile file) {
    Table wanted = GUIDANCE.get(file.decision().getId());
    Table table = file.table();
    assertThat(table.rules()).containsExactlyElementsOf(wanted.rules());
    assertThat(table.inputs()).isEqualTo(wanted.inputs());
    assertThat(table).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void aFileIsNamedLikeItsDecisionAndLivesForALimitedTime(DmnFile file) {
    assertThat(file.path().getFileName()).hasToString(file.decision().getId() + ".dmn");
    assertThat(file.decision().getCamundaHistoryTimeToLiveString()).startsWith("P");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void aRuleKeepsTheNameOfItsPlaceSoThatTheRecordCanSayWhichOneFired(DmnFile file) {
    List<String> ids = file.ruleIds();
    for (int place = 0; place < ids.size(); place++) {
      assertThat(ids.get(place)).isEqualTo(file.decision().getId() + "-" + (place + 1));
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void aTableUsesOnlyWordsThatItsInputsMayHave(DmnFile file) {
    file.table().rules().forEach(
        rule -> rule.cells().forEach((input, values) -> assertThat(Words.of(input)).as(input).containsAll(values)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void everyInputIsReadWithItsStartValueExceptWhatIsAlwaysThere(DmnFile file) {
    file.expressions().forEach((input, expression) -> {
      String wanted = Words.start(input)
          .map(start -> "if " + input + " = null then \"" + start + "\" else " + input).orElse(input);
      assertThat(expression).as(input).isEqualTo(wanted);
    });
  }

  static Stream<DmnFile> everything() {
    return FILES.values().stream();
  }
}

package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesSayWhatTheGuidanceSaysTest {

  private static final Map<String, Table> GUIDANCE = Guidance.tables();
  private static final Map<String, DmnFile> FILES = DmnFile.all();

  /** DT01 to DT16, DT19, DT20 and DT22 to DT25. */
  private static final List<String> DUE = List.of("entry-route", "advice-outcome", "legitimate-purpose", "legal-duty",
      "identifiability", "confidentiality", "seek-or-bypass", "whose-consent", "child-competence", "capacity",
      "consent-validity", "consent-effect", "public-interest", "third-party-safety", "inform",
      "destination", "local-authority-request", "consent-events", "disagreement", "lawful-basis",
      "emergency-proportionality", "duty-to-share");
  private static final Set<String> OUR_OWN = Set.of("what-is-asked", "linked-concern", "judgement-needed",
      "staff-threshold");

  @Test
  void everyTableThatIsDueIsThereAndEveryOtherIsOurOwn() {
    assertThat(FILES.keySet()).containsAll(DUE).containsAll(OUR_OWN).hasSize(DUE.size() + OUR_OWN.size());
  }

  @ParameterizedTest
  @MethodSource("ofTheGuidance")
  void aTableAsksAndAnswersWhatTheGuidanceDoes(DmnFile file) {
    Table wanted = GUIDANCE.get(file.top().id());
    Table table = file.table();
    assertThat(table.title()).isEqualTo(wanted.title());
    assertThat(table.collects()).isEqualTo(wanted.collects());
    assertThat(table.inputs()).containsExactlyInAnyOrderElementsOf(wanted.inputs());
    assertThat(table.outputs()).isEqualTo(wanted.outputs());
  }

  @ParameterizedTest
  @MethodSource("ofTheGuidance")
  void aTableThatTakesTheFirstLineThatFitsSaysRuleByRuleWhatTheGuidanceSays(DmnFile file) {
    if (!file.top().collects()) {
      assertThat(file.table().rules()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
          .containsExactlyElementsOf(GUIDANCE.get(file.top().id()).rules());
    }
  }

  /** Searched in full, both ways: what one of them says of a case, the other says of it too. */
  @ParameterizedTest
  @MethodSource("ofTheGuidance")
  void aTableThatCollectsGivesTheAnswersOfTheGuidanceToEveryCase(DmnFile file) {
    if (file.top().collects()) {
      saysAllOf(file.table(), GUIDANCE.get(file.top().id()));
      saysAllOf(GUIDANCE.get(file.top().id()), file.table());
    }
  }

  @Test
  void everyMendIsOfARuleThatWeHaveAndSaysWhy() {
    assertThat(Mend.all()).isNotEmpty().allSatisfy(mend -> {
      assertThat(everything().flatMap(file -> file.table().rules().stream()).map(Rule::id)).contains(mend.rule());
      assertThat(mend.reason()).isNotBlank();
    });
  }

  @ParameterizedTest
  @MethodSource("everything")
  void aFileIsNamedLikeItsDecisionAndEveryTableInItLivesForALimitedTime(DmnFile file) {
    assertThat(file.path().getFileName()).hasToString(file.top().id() + ".dmn");
    assertThat(file.tables()).extracting(DmnTable::timeToLive).allMatch(time -> time.startsWith("P"));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void aTableUsesOnlyWordsThatItsInputsMayHave(DmnFile file) {
    file.table().rules().forEach(
        rule -> rule.cells().forEach((input, values) -> assertThat(Values.of(input)).as(input).containsAll(values)));
  }

  private static void saysAllOf(Table table, Table other) {
    for (Rule rule : other.rules()) {
      assertThat(Search.of(table, List.of(rule.cells()), table.saying(rule.then())))
          .as("a case to which only one says %s: %s", rule.then(), rule).isEmpty();
    }
  }

  static Stream<DmnFile> everything() {
    return FILES.values().stream();
  }

  static Stream<DmnFile> ofTheGuidance() {
    return everything().filter(file -> !OUR_OWN.contains(file.top().id()));
  }
}

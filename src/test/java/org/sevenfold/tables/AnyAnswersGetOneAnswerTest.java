package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was answered, and whatever nobody was asked: the tables that run always know what to say. */
class AnyAnswersGetOneAnswerTest {

  private static final TableEngine ENGINE = new TableEngine();
  private static final List<Table> TABLES = Guidance.built();
  private static final String ABSENT = "";

  @Property(tries = 1300, edgeCases = EdgeCasesMode.NONE)
  void aTableAnswersOnceWhateverIsSaidOrLeftOut(@ForAll("cases") Case asked) {
    TableEngine.Answer answer = ENGINE.ask(asked.table().name(), asked.given());
    if (!asked.table().collects()) {
      assertThat(answer.hits()).hasSize(1);
    }
    assertThat(answer.answers())
        .isEqualTo(asked.table().answers(Words.completed(asked.table(), asked.given())));
  }

  @Property(tries = 390, edgeCases = EdgeCasesMode.NONE)
  void whatNobodyAnsweredIsReadAsItsStartValue(@ForAll("cases") Case asked) {
    Map<String, String> completed = Words.completed(asked.table(), asked.given());
    assertThat(ENGINE.ask(asked.table().name(), asked.given()))
        .isEqualTo(ENGINE.ask(asked.table().name(), completed));
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(TABLES).flatMap(table -> answers(table.inputs()).map(given -> new Case(table, given)));
  }

  private static Arbitrary<Map<String, String>> answers(List<String> inputs) {
    Arbitrary<Map<String, String>> none = Arbitraries.just(Map.of());
    for (String input : inputs) {
      none = none.flatMap(given -> value(input).map(value -> and(given, input, value)));
    }
    return none;
  }

  private static Arbitrary<String> value(String input) {
    Arbitrary<String> said = Arbitraries.of(Words.of(input));
    return Words.start(input).isPresent() ? Arbitraries.oneOf(said, said, Arbitraries.just(ABSENT)) : said;
  }

  private static Map<String, String> and(Map<String, String> given, String input, String value) {
    Map<String, String> more = new LinkedHashMap<>(given);
    if (!value.equals(ABSENT)) {
      more.put(input, value);
    }
    return more;
  }

  record Case(Table table, Map<String, String> given) {
  }
}

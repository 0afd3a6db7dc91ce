package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.tables.TableEngine.ENGINE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was answered: the tables that run always know what to say, and say what they are read to say. */
class AnyAnswersGetOneAnswerTest {

  private static final List<Table> TABLES = DmnFile.all().values().stream().map(DmnFile::table).toList();

  @Property(tries = 1300, edgeCases = EdgeCasesMode.NONE)
  void aTableAnswersOnceWhateverIsSaid(@ForAll("cases") Case asked) {
    TableEngine.Answer answer = ENGINE.ask(asked.table().name(), asked.given());
    if (!asked.table().collects()) {
      assertThat(answer.answers()).hasSize(1);
    }
    assertThat(answer.answers()).containsExactlyInAnyOrderElementsOf(asked.table().answers(asked.given()));
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(TABLES).flatMap(table -> answers(table.inputs()).map(given -> new Case(table, given)));
  }

  private static Arbitrary<Map<String, String>> answers(List<String> inputs) {
    Arbitrary<Map<String, String>> none = Arbitraries.just(Map.of());
    for (String input : inputs) {
      none = none.flatMap(given -> Arbitraries.of(Values.of(input)).map(value -> and(given, input, value)));
    }
    return none;
  }

  private static Map<String, String> and(Map<String, String> given, String input, String value) {
    Map<String, String> more = new LinkedHashMap<>(given);
    more.put(input, value);
    return more;
  }

  record Case(Table table, Map<String, String> given) {
  }
}

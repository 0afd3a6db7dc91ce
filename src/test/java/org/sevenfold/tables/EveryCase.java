package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a table says of every case of a kind, searched in full. */
final class EveryCase {

  private static final Map<String, Table> TABLES = new TreeMap<>();

  static {
    DmnFile.all().forEach((name, file) -> TABLES.put(name, file.table()));
  }

  private EveryCase() {
  }

  /** Facts and what each may be, several answers with a bar between them; whatever is not named may be anything. */
  static Map<String, List<String>> given(String... facts) {
    return and(Map.of(), facts);
  }

  static Map<String, List<String>> and(Map<String, List<String>> given, String... facts) {
    Map<String, List<String>> all = new HashMap<>(given);
    for (int fact = 0; fact < facts.length; fact += 2) {
      all.put(facts[fact], Arrays.asList(facts[fact + 1].split("\\|")));
    }
    return all;
  }

  /** No case that fits gets that answer. */
  static void never(String name, Map<String, List<String>> given, String output, String answer) {
    assertThat(answered(name, given, rule -> answer.equals(rule.then().get(output)))).isEmpty();
  }

  /** No case that fits lacks that answer. */
  static void always(String name, Map<String, List<String>> given, String output, String answer) {
    Table table = TABLES.get(name);
    if (table.collects()) {
      List<Rule> giving = table.rules().stream().filter(rule -> answer.equals(rule.then().get(output))).toList();
      assertThat(Search.of(table, List.of(given), giving)).isEmpty();
    } else {
      assertThat(answered(name, given, rule -> !answer.equals(rule.then().get(output)))).isEmpty();
    }
  }

  private static Optional<Map<String, String>> answered(String name, Map<String, List<String>> given,
      Predicate<Rule> by) {
    Table table = TABLES.get(name);
    return IntStream.range(0, table.rules().size()).boxed().filter(index -> by.test(table.rules().get(index)))
        .flatMap(index -> Search.of(table, List.of(given, table.rules().get(index).cells()), table.before(index))
            .stream())
        .findFirst();
  }
}

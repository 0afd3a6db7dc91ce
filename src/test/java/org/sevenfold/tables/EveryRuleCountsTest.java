package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.tables.TableEngine.ENGINE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each rule a case is found that it answers, and one that would be answered otherwise if the rule were gone.
 * docs/decisions/tables.md says which rules are an exception, and why; the exceptions are read from there.
 */
class EveryRuleCountsTest {

  @ParameterizedTest
  @MethodSource("files")
  void everyRuleAnswersSomeCase(DmnFile file) {
    Table table = file.table();
    Set<String> unreached = new TreeSet<>();
    for (int index = 0; index < table.rules().size(); index++) {
      Rule rule = table.rules().get(index);
      Optional<Map<String, String>> witness = Search.of(table, List.of(rule.cells()), file.before(table, index));
      witness.ifPresentOrElse(given -> answers(table, rule, given), () -> unreached.add(rule.id()));
    }
    assertThat(unreached).isEqualTo(Exceptions.of(table).neverReached());
  }

  @ParameterizedTest
  @MethodSource("files")
  void withoutARuleSomeCaseComesOutOtherwise(DmnFile file) {
    Table table = file.table();
    Set<String> same = new TreeSet<>();
    for (int index = 0; index < table.rules().size(); index++) {
      String rule = table.rules().get(index).id();
      Table without = table.without(index);
      dependingOn(table, index).ifPresentOrElse(given -> assertThat(ENGINE.ask(table.name(), given).answers()).as(rule)
          .isEqualTo(table.answers(given)).isNotEqualTo(without.answers(given)), () -> same.add(rule));
    }
    same.removeAll(Exceptions.of(table).neverReached());
    assertThat(same).isEqualTo(Exceptions.of(table).sayTheSameAsAnother());
  }

  @Test
  void everyExceptionIsARule() {
    assertThat(files().flatMap(file -> file.table().rules().stream()).map(Rule::id)).containsAll(Exceptions.all());
  }

  private static void answers(Table table, Rule rule, Map<String, String> given) {
    TableEngine.Answer answer = ENGINE.ask(table.name(), given);
    assertThat(answer.fired()).as(rule.id()).contains(rule.id());
    assertThat(answer.answers()).as(rule.id()).containsExactlyInAnyOrderElementsOf(table.answers(given));
  }

  /** A case which this rule answers, and which otherwise another rule would answer differently, or none. */
  private static Optional<Map<String, String>> dependingOn(Table table, int index) {
    Rule rule = table.rules().get(index);
    List<Rule> others = table.without(index).rules();
    if (table.collects()) {
      return Search.of(table, List.of(rule.cells()), others.stream().filter(saysTheSameAs(rule)).toList());
    }
    return IntStream.range(index, others.size()).boxed().filter(next -> !saysTheSameAs(rule).test(others.get(next)))
        .flatMap(next -> Search.of(table, List.of(rule.cells(), others.get(next).cells()), others.subList(0, next))
            .stream())
        .findFirst().or(() -> Search.of(table, List.of(rule.cells()), others));
  }

  private static Predicate<Rule> saysTheSameAs(Rule rule) {
    return other -> other.then().equals(rule.then());
  }

  static Stream<DmnFile> files() {
    return DmnFile.all().values().stream();
  }
}

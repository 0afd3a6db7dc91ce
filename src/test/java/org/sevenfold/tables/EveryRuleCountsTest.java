package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** For each rule a case is found that it answers, and one that would be answered otherwise if the rule were gone. */
class EveryRuleCountsTest {

  private static final TableEngine ENGINE = new TableEngine();
  private static final List<Table> TABLES = Guidance.built();

  /** Rules before these leave nothing over for them; they stay as a net. Listed in docs/decisions/tables.md. */
  private static final Set<String> NEVER_REACHED = Set.of("entry-route default", "seek-or-bypass default",
      "whose-consent default");

  /** Without these the next rule that fits says the same; they stay for their paragraph. Listed there too. */
  private static final Set<String> SAY_THE_SAME_AS_ANOTHER = Set.of("advice-outcome 6", "confidentiality 9",
      "consent-effect 5",
      "consent-effect 7", "entry-route 9", "legitimate-purpose 9", "legitimate-purpose 10", "public-interest 6",
      "what-is-asked 1");

  @ParameterizedTest
  @MethodSource("tables")
  void everyRuleAnswersSomeCase(Table table) {
    Set<String> unreached = new TreeSet<>();
    for (int index = 0; index < table.rules().size(); index++) {
      Optional<Map<String, String>> witness =
          Search.of(table, List.of(table.rules().get(index).cells()), table.before(index));
      if (witness.isEmpty()) {
        unreached.add(table.named(index));
      } else {
        answersItself(table, index, witness.get());
      }
    }
    assertThat(unreached).isEqualTo(of(table, NEVER_REACHED));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void withoutARuleSomeCaseComesOutOtherwise(Table table) {
    Set<String> same = new TreeSet<>();
    for (int index = 0; index < table.rules().size(); index++) {
      Optional<Map<String, String>> witness = dependingOn(table, index);
      if (witness.isEmpty()) {
        same.add(table.named(index));
      } else {
        List<Map<String, String>> answers = ENGINE.ask(table.name(), witness.get()).answers();
        assertThat(answers).as(table.named(index)).isEqualTo(table.answers(witness.get()))
            .isNotEqualTo(table.without(index).answers(witness.get()));
      }
    }
    same.removeAll(NEVER_REACHED);
    assertThat(same).isEqualTo(of(table, SAY_THE_SAME_AS_ANOTHER));
  }

  @Test
  void rulesThatChangeNothingAreExplained() throws IOException {
    String page = Files.readString(Path.of("docs/decisions/tables.md"));
    assertThat(NEVER_REACHED).allSatisfy(rule -> assertThat(page).contains("`" + rule + "`"));
    assertThat(SAY_THE_SAME_AS_ANOTHER).allSatisfy(rule -> assertThat(page).contains("`" + rule + "`"));
  }

  private static void answersItself(Table table, int index, Map<String, String> given) {
    TableEngine.Answer answer = ENGINE.ask(table.name(), given);
    assertThat(answer.hits()).as(table.named(index)).isEqualTo(table.hits(given)).contains(index);
    assertThat(answer.answers()).as(table.named(index)).isEqualTo(table.answers(given));
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

  private static Set<String> of(Table table, Set<String> rules) {
    Set<String> own = new TreeSet<>(rules);
    own.removeIf(rule -> !rule.startsWith(table.name() + " "));
    return own;
  }

  static Stream<Table> tables() {
    return TABLES.stream();
  }
}

package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens a table in the Modeler or in Cockpit can read it. */
class ReadableTablesTest {

  /** A paragraph, the number of a table, a key, a value. */
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{1,3}\\d+|\\w_\\w|\\b[A-Z]{3,}\\b");

  @ParameterizedTest
  @MethodSource("tables")
  void everyRuleSaysInWordsWhyItIsSoAndOnWhichParagraphItRests(DmnTable table) {
    assertThat(table.lines()).isNotEmpty().allSatisfy(line -> {
      assertThat(line.words()).as(line.id()).hasSizeGreaterThan(10).contains(" ").doesNotContainPattern(CODE);
      assertThat(line.paragraphs()).as(line.id()).allMatch(one -> one.equals("ours") || one.matches("[A-Z].*\\d.*"));
    });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnIsAQuestionInTheWordsOfTheFormThatAsksIt(DmnTable table) {
    Stream.concat(table.inputs().stream(), table.outputs().stream()).forEach(column -> assertThat(column.label())
        .as(column.name()).isEqualTo(Spoken.question(column.name()).orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void anInputIsTheBareNameOfAFactOrOfWhatASmallerTableAnswers(DmnTable table) {
    DmnFile file =
        DmnFile.all().values().stream().filter(one -> one.tables().contains(table)).findFirst().orElseThrow();
    assertThat(table.inputs()).extracting(DmnTable.Column::name)
        .allMatch(name -> Values.isKnown(name) || file.answering(name).count() == 1);
  }

  static Stream<DmnTable> tables() {
    return DmnFile.all().values().stream().flatMap(file -> file.tables().stream());
  }
}

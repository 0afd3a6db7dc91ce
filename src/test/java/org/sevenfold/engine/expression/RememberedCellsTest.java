package org.sevenfold.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that is remembered answers what the engine's FEEL answers, and is asked of it once for each value. */
class RememberedCellsTest {

  private static final String INPUT = "answer";
  private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

  private final CountingFeel counting = new CountingFeel();
  private final RememberedCells cells = new RememberedCells(counting);

  @ParameterizedTest
  @MethodSource("cellsOfTheTables")
  void everyCellOfEveryTableAnswersAsTheEngineDoes(String cell) {
    for (Object value : values(cell)) {
      boolean expected = FEEL.evaluateSimpleUnaryTests(cell, INPUT, given(value));
      assertThat(cells.evaluateSimpleUnaryTests(cell, INPUT, given(value))).as("%s of %s", cell, value)
          .isEqualTo(expected);
      assertThat(cells.evaluateSimpleUnaryTests(cell, INPUT, given(value))).as("%s of %s again", cell, value)
          .isEqualTo(expected);
    }
  }

  @Test
  void wordsAreAskedOnceForEachValue() {
    ask("\"yes\", \"no\"", "yes", "no", "yes", "no", null, null);
    assertThat(counting.asked).isEqualTo(3);
  }

  @Test
  void oneTextAndAnotherAreNotTheSameCell() {
    assertThat(cells.evaluateSimpleUnaryTests("\"yes\"", INPUT, given("yes"))).isTrue();
    assertThat(cells.evaluateSimpleUnaryTests("\"no\"", INPUT, given("yes"))).isFalse();
    assertThat(cells.evaluateSimpleUnaryTests("\"true\"", INPUT, given(true))).isFalse();
    assertThat(cells.evaluateSimpleUnaryTests("true", INPUT, given(true))).isTrue();
  }

  /** What else a cell can say may look at other answers, or at the clock. */
  @ParameterizedTest
  @ValueSource(strings = {"other", "not(\"yes\")", "\"yes\", other", "< 5", "[1..3]", "? = other", "-"})
  void whateverElseACellSaysIsAskedEachTime(String cell) {
    ask(cell, "yes", "yes");
    assertThat(counting.asked).isEqualTo(2);
  }

  @Test
  void whatSomebodyWroteIsNotKept() {
    ask("\"yes\"", "a long text ".repeat(6), "a long text ".repeat(6));
    assertThat(counting.asked).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("headsAndOutcomes")
  void everyHeadAndEveryOutcomeOfEveryTableMeansWhatItMeansToTheEngine(String expression) {
    for (Object value : new Object[] {"2026-11-17", true, 7, null}) {
      VariableContext given = Variables.createVariables().putValue(expression, value).asVariableContext();
      assertThat(cells.<Object>evaluateSimpleExpression(expression, given)).as("%s with %s", expression, value)
          .isEqualTo(FEEL.evaluateSimpleExpression(expression, given));
    }
  }

  @Test
  void namesAndWordsAreNotWorkedOut() {
    work("answer", "\"SHARE\"", "other");
    assertThat(counting.asked).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_there", "null", "true", "answer = other", "\"a\" + \"b\"", "\"a\\n\"", "other.length",
      "1"})
  void whateverElseThereIsToWorkOutIsAskedEachTime(String expression) {
    work(expression, expression);
    assertThat(counting.asked).isEqualTo(2);
  }

  private void work(String... expressions) {
    Stream.of(expressions).forEach(
        one -> assertThat(cells.<Object>evaluateSimpleExpression(one, given("yes"))).as(one)
            .isEqualTo(FEEL.evaluateSimpleExpression(one, given("yes"))));
  }

  private void ask(String cell, Object... values) {
    for (Object value : values) {
      cells.evaluateSimpleUnaryTests(cell, INPUT, given(value));
    }
  }

  private static VariableContext given(Object value) {
    return Variables.createVariables().putValue(INPUT, value).putValue("other", "yes").asVariableContext();
  }

  /** Each word that the cell names, with nothing, true, false, another word, a number and an empty one. */
  private static List<Object> values(String cell) {
    List<Object> values = new ArrayList<>(List.of("", "another", "true", true, false, 7));
    values.add(null);
    Matcher words = Pattern.compile("\"([^\"]*)\"").matcher(cell);
    while (words.find()) {
      values.add(words.group(1));
    }
    return values;
  }

  static Stream<String> cellsOfTheTables() throws IOException {
    return texts(InputEntry.class, InputEntry::getText);
  }

  static Stream<String> headsAndOutcomes() throws IOException {
    return Stream.concat(texts(InputExpression.class, InputExpression::getText),
        texts(OutputEntry.class, OutputEntry::getText));
  }

  private static <T extends ModelElementInstance> Stream<String> texts(Class<T> type, Function<T, Text> text)
      throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".dmn")).toList().stream()
          .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(type).stream())
          .map(text).flatMap(Stream::ofNullable).map(one -> one.getTextContent().strip())
          .filter(one -> !one.isEmpty()).distinct();
    }
  }

  private static final class CountingFeel implements FeelEngine {

    private int asked;

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext given) {
      asked++;
      return FEEL.evaluateSimpleExpression(expression, given);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext given) {
      asked++;
      return FEEL.evaluateSimpleUnaryTests(cell, input, given);
    }
  }
}

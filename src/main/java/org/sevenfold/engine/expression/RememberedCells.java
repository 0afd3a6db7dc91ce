package org.sevenfold.engine.expression;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The engine's own FEEL, which answers a cell that names only words or true and false once for each value: it parses
 * the text of a cell anew whenever it is asked, and builds all its functions for it. Whatever else a cell says is
 * asked as before. A value is remembered only when it is one of the kind that the cells compare: a short word, true
 * or false, or nothing. The head of a column that is a fact's name, and an outcome that is one word, mean what stands
 * there.
 */
public class RememberedCells implements FeelEngine {

  private static final String CONSTANT = "(?:\"[^\"\\\\]*\"|true|false)";
  private static final Pattern CONSTANTS = Pattern.compile(CONSTANT + "(?:\\s*,\\s*" + CONSTANT + ")*");
  private static final Pattern WORD = Pattern.compile("\"[^\"\\\\]*\"");
  private static final Pattern NAME = Pattern.compile("(?!null$|true$|false$)[a-z][a-z0-9_]*");
  private static final int LONGEST_WORD = 60;
  private static final int CELLS = 20_000;

  private final FeelEngine engine;
  private final Cache<Cell, Boolean> met = Caffeine.newBuilder().maximumSize(CELLS).build();

  /** @param engine is asked what is not remembered */
  public RememberedCells(FeelEngine engine) {
    this.engine = engine;
  }

  /** For a configuration of the engine: its own FEEL, remembered. */
  public static FeelEngineFactory factory() {
    return () -> new RememberedCells(new ScalaFeelEngineFactory(List.of()).createInstance());
  }

  @Override
  @SuppressWarnings("unchecked") // the engine promises no more: whoever asks says what it is
  public <T> T evaluateSimpleExpression(String expression, VariableContext given) {
    return (T) plain(expression, given).orElseGet(() -> engine.evaluateSimpleExpression(expression, given));
  }

  /** What a word or the name of a fact stands for; empty for what else there is to work out. */
  private static Optional<Object> plain(String expression, VariableContext given) {
    if (WORD.matcher(expression).matches()) {
      return Optional.of(expression.substring(1, expression.length() - 1));
    }
    return Optional.of(expression).filter(name -> NAME.matcher(name).matches()).map(given::resolve)
        .map(TypedValue::getValue).filter(RememberedCells::isRemembered);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext given) {
    TypedValue asked = given.resolve(input);
    Object value = asked == null ? null : asked.getValue();
    if (!isRemembered(value) || !CONSTANTS.matcher(cell).matches()) {
      return engine.evaluateSimpleUnaryTests(cell, input, given);
    }
    return met.get(new Cell(cell, value), any -> engine.evaluateSimpleUnaryTests(cell, input, given));
  }

  private static boolean isRemembered(Object value) {
    return value == null || value instanceof Boolean || value instanceof String word && word.length() <= LONGEST_WORD;
  }

  private record Cell(String text, Object value) {
  }
}

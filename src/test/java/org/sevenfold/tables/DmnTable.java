package org.sevenfold.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.Text;

/** One table of a DMN file, as whoever opens it in the Modeler sees it. */
record DmnTable(String id, String name, String timeToLive, boolean collects, List<Column> inputs, List<Column> outputs,
    List<Line> lines) {

  private static final Pattern WORDS = Pattern.compile("\"[^\"]+\"(, \"[^\"]+\")*");

  /** A column: what is asked of the case, or answered, and its question. */
  record Column(String name, String label) {
  }

  /**
   * A rule.
   *
   * @param annotation why it is so, in words, with the paragraphs in brackets at the end
   * @param cells      the values that fit, by input; empty cells are left out
   * @param then       what is answered, by output: a word, or the name of the input whose answer is passed on
   */
  record Line(String id, String annotation, Map<String, List<String>> cells, Map<String, String> then) {

    private static final Pattern ANNOTATION = Pattern.compile("(?s)(.+) \\(([^()]+)\\)");

    String words() {
      return part(1);
    }

    List<String> paragraphs() {
      return Arrays.asList(part(2).split(", "));
    }

    private String part(int group) {
      Matcher matcher = ANNOTATION.matcher(annotation);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(id + " does not say why, or on which paragraph it rests: " + annotation);
      }
      return matcher.group(group);
    }
  }

  static DmnTable of(Decision decision) {
    DecisionTable body = (DecisionTable) decision.getExpression();
    List<Column> inputs = body.getInputs().stream()
        .map(input -> new Column(text(input.getInputExpression().getText()), input.getLabel())).toList();
    List<Column> outputs = body.getOutputs().stream()
        .map(output -> new Column(output.getName(), output.getLabel())).toList();
    return new DmnTable(decision.getId(), decision.getName(), decision.getCamundaHistoryTimeToLiveString(),
        body.getHitPolicy() == HitPolicy.COLLECT, inputs, outputs,
        body.getRules().stream().map(rule -> line(rule, inputs, outputs)).toList());
  }

  boolean answers(String name) {
    return outputs.stream().anyMatch(output -> output.name().equals(name));
  }

  boolean holds(String line) {
    return lines.stream().anyMatch(one -> one.id().equals(line));
  }

  /** The lines above one. */
  Stream<Line> above(String line) {
    return lines.stream().takeWhile(one -> !one.id().equals(line));
  }

  private static Line line(org.camunda.bpm.model.dmn.instance.Rule rule, List<Column> inputs, List<Column> outputs) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    texts(rule.getInputEntries().stream().map(entry -> entry.getText()).toList(), inputs)
        .forEach((input, text) -> cells.put(input, words(text)));
    Map<String, String> then = new LinkedHashMap<>();
    texts(rule.getOutputEntries().stream().map(entry -> entry.getText()).toList(), outputs)
        .forEach((output, text) -> then.put(output, isInput(text, inputs) ? text : words(text).get(0)));
    return new Line(rule.getId(), text(rule.getDescription()), cells, then);
  }

  private static boolean isInput(String text, List<Column> inputs) {
    return inputs.stream().anyMatch(input -> input.name().equals(text));
  }

  /** What is written in a row, by column; nothing and null are left out. */
  private static Map<String, String> texts(Collection<Text> row, List<Column> columns) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Text> cells = new ArrayList<>(row);
    for (int column = 0; column < cells.size(); column++) {
      String text = text(cells.get(column));
      if (!text.isEmpty() && !text.equals("null")) {
        texts.put(columns.get(column).name(), text);
      }
    }
    return texts;
  }

  private static String text(DmnModelElementInstance element) {
    return element == null ? "" : element.getTextContent().trim();
  }

  /** A cell is a list of words and nothing cleverer, so that everybody can read it. */
  private static List<String> words(String text) {
    if (!WORDS.matcher(text).matches()) {
      throw new IllegalArgumentException("A cell that is not a list of words: " + text);
    }
    return Arrays.stream(text.split(", ")).map(word -> word.substring(1, word.length() - 1)).toList();
  }
}

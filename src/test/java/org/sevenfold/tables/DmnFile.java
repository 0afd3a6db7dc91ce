package org.sevenfold.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** A table as its DMN file under {@code processes/} says it. */
record DmnFile(Path path, Decision decision, DecisionTable body) {

  private static final Pattern WORDS = Pattern.compile("\"[^\"]+\"(, \"[^\"]+\")*");

  /** By the id of the decision. */
  static Map<String, DmnFile> all() {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      Map<String, DmnFile> all = new TreeMap<>();
      files.filter(file -> file.toString().endsWith(".dmn")).map(DmnFile::read)
          .forEach(file -> all.put(file.decision().getId(), file));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DmnFile read(Path path) {
    Decision decision = Dmn.readModelFromFile(path.toFile()).getModelElementsByType(Decision.class).iterator().next();
    return new DmnFile(path, decision, (DecisionTable) decision.getExpression());
  }

  Table table() {
    return new Table(decision.getName(), decision.getId(), body.getHitPolicy() == HitPolicy.COLLECT, inputs(),
        body.getOutputs().stream().map(Output::getName).toList(), body.getRules().stream().map(this::rule).toList());
  }

  List<String> inputs() {
    return body.getInputs().stream().map(Input::getLabel).toList();
  }

  /** What is asked of the case for an input, as written. */
  Map<String, String> expressions() {
    Map<String, String> expressions = new LinkedHashMap<>();
    body.getInputs().forEach(input -> expressions.put(input.getLabel(),
        input.getInputExpression().getText().getTextContent()));
    return expressions;
  }

  List<String> ruleIds() {
    return body.getRules().stream().map(org.camunda.bpm.model.dmn.instance.Rule::getId).toList();
  }

  String xml() {
    try {
      return Files.readString(path, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Rule rule(org.camunda.bpm.model.dmn.instance.Rule rule) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    List<String> inputs = inputs();
    int column = 0;
    for (var entry : rule.getInputEntries()) {
      String text = entry.getText().getTextContent().trim();
      if (!text.isEmpty()) {
        cells.put(inputs.get(column), words(text));
      }
      column++;
    }
    return new Rule(paragraphs(rule), cells, then(rule));
  }

  private Map<String, String> then(org.camunda.bpm.model.dmn.instance.Rule rule) {
    Map<String, String> then = new LinkedHashMap<>();
    List<Output> outputs = new ArrayList<>(body.getOutputs());
    int column = 0;
    for (var entry : rule.getOutputEntries()) {
      String text = entry.getText().getTextContent().trim();
      if (!text.equals("null")) {
        then.put(outputs.get(column).getName(), words(text).get(0));
      }
      column++;
    }
    return then;
  }

  private static List<String> paragraphs(org.camunda.bpm.model.dmn.instance.Rule rule) {
    return Arrays.asList(rule.getDescription().getTextContent().split(": ", 2)[0].split(", "));
  }

  /** A cell is a list of words and nothing cleverer, so that everybody can read it. */
  private static List<String> words(String text) {
    if (!WORDS.matcher(text).matches()) {
      throw new IllegalArgumentException("A cell that is not a list of words: " + text);
    }
    return Arrays.stream(text.split(", ")).map(word -> word.substring(1, word.length() - 1)).toList();
  }
}

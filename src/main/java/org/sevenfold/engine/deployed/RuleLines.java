package org.sevenfold.engine.deployed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.sevenfold.work.Reasons.Line;

/** Reads the lines of a table, and of the smaller ones into which it is split, from its file. */
final class RuleLines {

  private static final Pattern WORDS_AND_PARAGRAPHS = Pattern.compile("(?s)(.+) \\(([^()]+)\\)\\s*");
  private static final Pattern VALUE = Pattern.compile("\"([^\"]+)\"");

  private RuleLines() {
  }

  /** By their ids. A line that only passes on what a smaller table answers says nothing, and is left out. */
  static Map<String, Line> of(DmnModelInstance model) {
    Set<String> passedOn = model.getModelElementsByType(Output.class).stream().map(Output::getName)
        .collect(Collectors.toSet());
    Map<String, Line> lines = new HashMap<>();
    model.getModelElementsByType(Rule.class).forEach(rule -> {
      Line line = line(rule);
      if (line.asks().isEmpty() || !passedOn.containsAll(line.asks().keySet())) {
        lines.put(rule.getId(), line);
      }
    });
    return lines;
  }

  private static Line line(Rule rule) {
    String said = text(rule.getDescription());
    Matcher both = WORDS_AND_PARAGRAPHS.matcher(said);
    return both.matches() ? new Line(both.group(1), List.of(both.group(2).split(", ")), asks(rule))
        : new Line(said, List.of(), asks(rule));
  }

  private static Map<String, List<String>> asks(Rule rule) {
    List<String> columns = ((DecisionTable) rule.getParentElement()).getInputs().stream()
        .map(input -> text(input.getInputExpression().getText())).toList();
    List<InputEntry> cells = new ArrayList<>(rule.getInputEntries());
    Map<String, List<String>> asks = new LinkedHashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      List<String> values = VALUE.matcher(text(cells.get(column).getText())).results().map(found -> found.group(1))
          .toList();
      if (!values.isEmpty()) {
        asks.put(columns.get(column), values);
      }
    }
    return asks;
  }

  private static String text(DmnModelElementInstance element) {
    return element == null ? "" : element.getTextContent().strip();
  }
}

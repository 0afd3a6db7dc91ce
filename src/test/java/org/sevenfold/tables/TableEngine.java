package org.sevenfold.tables;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.sevenfold.engine.expression.RememberedCells;

/** Asks the DMN files themselves, with the engine that the product runs, and nothing else of it. */
final class TableEngine {

  /** One for all tests: reading the files and their expressions takes longer than asking them. */
  static final TableEngine ENGINE = new TableEngine();

  private final Map<String, DmnFile> files = DmnFile.all();
  private final Map<String, DmnDecision> decisions = new HashMap<>();
  private final List<String> fired = new ArrayList<>();
  private final DmnEngine engine;

  private TableEngine() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(RememberedCells.factory());
    DmnDecisionTableEvaluationListener listener =
        event -> event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(fired::add);
    configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
    engine = configuration.buildEngine();
  }

  /** What the table answers, and which rules fired, those of its smaller tables too. */
  Answer ask(String table, Map<String, String> given) {
    fired.clear();
    List<Map<String, String>> answers = engine.evaluateDecisionTable(decision(table), new HashMap<>(given))
        .getResultList().stream().map(TableEngine::words).distinct().toList();
    return new Answer(List.copyOf(fired), answers);
  }

  private DmnDecision decision(String table) {
    return decisions.computeIfAbsent(table, name -> engine.parseDecision(name,
        new ByteArrayInputStream(files.get(name).xml().getBytes(StandardCharsets.UTF_8))));
  }

  private static Map<String, String> words(Map<String, Object> result) {
    Map<String, String> words = new LinkedHashMap<>();
    result.forEach((output, value) -> {
      if (value != null) {
        words.put(output, value.toString());
      }
    });
    return words;
  }

  record Answer(List<String> fired, List<Map<String, String>> answers) {
  }
}

package org.sevenfold.engine.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.sevenfold.work.Reasons;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The annotations of the rules, read once from the tables that travel in the jar. */
@Component
class RuleTexts implements Reasons {

  /** Of the table: for whoever reads the models, not for whoever decides. */
  private static final Pattern NUMBER = Pattern.compile("^DT\\d+ ");

  private final Map<String, Reasons.Rule> rules = new HashMap<>();

  RuleTexts() {
    try {
      for (Resource table : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.dmn")) {
        try (InputStream stream = table.getInputStream()) {
          read(Dmn.readModelFromStream(stream));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The tables can't be read", e);
    }
  }

  @Override
  public Optional<Reasons.Rule> rule(String ruleId) {
    return Optional.ofNullable(rules.get(ruleId));
  }

  private void read(DmnModelInstance model) {
    String question = NUMBER.matcher(model.getModelElementsByType(Decision.class).iterator().next().getName())
        .replaceFirst("");
    model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class).forEach(rule -> rules.put(rule.getId(),
        new Reasons.Rule(question, rule.getDescription() == null ? "" : rule.getDescription().getTextContent())));
  }
}

package org.sevenfold.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.policy.Fact;
import org.sevenfold.policy.YamlFile;

/** {@code because.yaml}: each answer as a part of a sentence, and on which answers something worked out rests. */
final class Clauses {

  private static final Written FILE = YamlFile.resource("/because.yaml", Written.class);

  private Clauses() {
  }

  private record Written(Map<String, Map<String, String>> clauses,
      Map<String, Map<String, Map<String, List<String>>>> restsOn) {
  }

  /** What follows "that" where this was answered; empty for what nobody is asked. */
  static Optional<Clause> of(String key, String value) {
    return Optional.ofNullable(FILE.clauses().getOrDefault(key, Map.of()).get(value))
        .map(words -> new Clause(words, Fact.UNKNOWN.equals(value)));
  }

  /** The answers of which it can come that something worked out has this value. */
  static Map<String, List<String>> behind(String key, String value) {
    return FILE.restsOn().getOrDefault(key, Map.of()).getOrDefault(value, Map.of());
  }
}

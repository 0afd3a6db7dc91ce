package org.sevenfold.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.sevenfold.policy.Yamls;

/**
 * Where the guidance's own table breaks a principle above it, and what our table says instead.
 *
 * @param table   the number of the table
 * @param when    the cells of the rule as the guidance has them
 * @param instead the cells that are other
 */
record Mend(String table, Map<String, List<String>> when, Map<String, Object> instead, String rule, String reason) {

  static List<Mend> all() {
    List<?> mends = (List<?>) Yamls.read(Path.of("src/test/resources/guidance/mends.yaml")).get("mends");
    return mends.stream().map(Guidance::map).map(Mend::of).toList();
  }

  private static Mend of(Map<String, Object> entry) {
    return new Mend(entry.get("table").toString(), Guidance.cells(entry.get("when")),
        Guidance.map(entry.get("instead")), entry.get("rule").toString(), entry.get("reason").toString());
  }

  /** Changes the one rule of a table that it is about. */
  void apply(Map<String, Object> entry) {
    List<Map<String, Object>> rules = ((List<?>) entry.get("rules")).stream().map(Guidance::map)
        .filter(rule -> Guidance.cells(rule.get("when")).equals(when)).toList();
    if (rules.size() != 1) {
      throw new IllegalArgumentException("The mend of " + rule + " fits " + rules.size() + " rules of " + table);
    }
    Guidance.map(rules.get(0).get("when")).putAll(instead);
  }
}

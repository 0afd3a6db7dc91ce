package org.sevenfold.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through every combination of values that a table may be asked with, without visiting them one by one: each
 * input keeps the set of values that are still possible, and a rule that must be passed by takes away values of one
 * of its cells. Where nothing is found, there is nothing.
 */
final class Search {

  /** What derived facts make impossible: each line can't be true of any case. SearchTest shows it. */
  static final List<Map<String, List<String>>> IMPOSSIBLE = List.of(
      Map.of("harm_believed", List.of("yes"), "harm_suspected", List.of("no")),
      Map.of("immediate_danger", List.of("yes", "unknown"), "harm_suspected", List.of("no")),
      Map.of("harm_level", List.of("significant_harm_child", "serious_harm_adult"), "harm_suspected", List.of("no")),
      Map.of("crime_suspected", List.of("serious"), "harm_suspected", List.of("no")),
      Map.of("public_danger", List.of("driving_fitness", "weapons", "terrorism", "other"),
          "harm_suspected", List.of("no")));

  private final List<Map<String, List<String>>> avoided;

  private Search(List<Map<String, List<String>>> avoided) {
    this.avoided = avoided;
  }

  /** An input that fits all the wanted cells and none of the avoided rules; empty where there is none. */
  static Optional<Map<String, String>> of(Table table, List<Map<String, List<String>>> wanted, List<Rule> avoided) {
    Map<String, Set<String>> open = new LinkedHashMap<>();
    table.inputs().forEach(input -> open.put(input, new LinkedHashSet<>(Words.of(input))));
    wanted.forEach(cells -> cells.forEach((input, values) -> open.get(input).retainAll(values)));
    List<Map<String, List<String>>> avoid = new ArrayList<>(avoided.stream().map(Rule::cells).toList());
    IMPOSSIBLE.stream().filter(cells -> table.inputs().containsAll(cells.keySet())).forEach(avoid::add);
    boolean hopeless = open.values().stream().anyMatch(Set::isEmpty);
    return hopeless ? Optional.empty() : new Search(avoid).from(0, open);
  }

  private Optional<Map<String, String>> from(int next, Map<String, Set<String>> open) {
    if (next == avoided.size()) {
      return Optional.of(any(open));
    }
    Map<String, List<String>> cells = avoided.get(next);
    boolean passedByAlready = cells.entrySet().stream()
        .anyMatch(cell -> Collections.disjoint(cell.getValue(), open.get(cell.getKey())));
    if (passedByAlready) {
      return from(next + 1, open);
    }
    for (Map.Entry<String, List<String>> cell : cells.entrySet()) {
      Set<String> left = new LinkedHashSet<>(open.get(cell.getKey()));
      left.removeAll(cell.getValue());
      if (!left.isEmpty()) {
        Map<String, Set<String>> narrower = new LinkedHashMap<>(open);
        narrower.put(cell.getKey(), left);
        Optional<Map<String, String>> found = from(next + 1, narrower);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> any(Map<String, Set<String>> open) {
    Map<String, String> any = new LinkedHashMap<>();
    open.forEach((input, values) -> any.put(input, values.iterator().next()));
    return any;
  }
}

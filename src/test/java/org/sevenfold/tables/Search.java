package org.sevenfold.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks through every combination of values that a table may be asked with, without visiting them one by one: each
 * input keeps the set of values that are still possible, as bits, and a rule that must be passed by takes away values
 * of one of its cells; the rule with the fewest ways left comes first. Where nothing is found, there is nothing.
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

  private static final int ANY = -1;

  private final List<String> inputs;
  private final List<List<String>> values;

  private Search(Table table) {
    inputs = table.inputs();
    values = inputs.stream().map(Values::of).toList();
  }

  /** An input that fits all the wanted cells and none of the avoided rules; empty where there is none. */
  static Optional<Map<String, String>> of(Table table, List<Map<String, List<String>>> wanted, List<Rule> avoided) {
    Search search = new Search(table);
    int[] open = search.values.stream().mapToInt(all -> (1 << all.size()) - 1).toArray();
    wanted.stream().map(search::bits).forEach(bits -> IntStream.range(0, open.length).forEach(i -> open[i] &= bits[i]));
    List<int[]> avoid = new ArrayList<>(avoided.stream().map(Rule::cells).map(search::bits).toList());
    IMPOSSIBLE.stream().filter(cells -> table.inputs().containsAll(cells.keySet())).map(search::bits)
        .forEach(avoid::add);
    boolean hopeless = IntStream.of(open).anyMatch(left -> left == 0);
    return hopeless ? Optional.empty() : search.from(open, avoid).map(search::named);
  }

  private Optional<int[]> from(int[] open, List<int[]> avoid) {
    List<int[]> stillFit = avoid.stream().filter(rule -> fits(open, rule)).toList();
    if (stillFit.isEmpty()) {
      return Optional.of(open);
    }
    int[] next = Collections.min(stillFit, Comparator.comparingInt(rule -> ways(open, rule)));
    for (int input = 0; input < open.length; input++) {
      if ((open[input] & ~next[input]) != 0) {
        int[] narrower = open.clone();
        narrower[input] &= ~next[input];
        Optional<int[]> found = from(narrower, stillFit);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(int[] open, int[] rule) {
    for (int input = 0; input < open.length; input++) {
      if ((open[input] & rule[input]) == 0) {
        return false;
      }
    }
    return true;
  }

  /** How many inputs have values left that a rule does not fit. */
  private static int ways(int[] open, int[] rule) {
    int ways = 0;
    for (int input = 0; input < open.length; input++) {
      ways += (open[input] & ~rule[input]) == 0 ? 0 : 1;
    }
    return ways;
  }

  private int[] bits(Map<String, List<String>> cells) {
    return IntStream.range(0, inputs.size()).map(input -> Optional.ofNullable(cells.get(inputs.get(input)))
        .map(fitting -> fitting.stream().mapToInt(value -> 1 << values.get(input).indexOf(value)).sum())
        .orElse(ANY)).toArray();
  }

  private Map<String, String> named(int[] open) {
    Map<String, String> named = new LinkedHashMap<>();
    IntStream.range(0, open.length).forEach(input -> named.put(inputs.get(input),
        values.get(input).get(Integer.numberOfTrailingZeros(open[input]))));
    return named;
  }
}

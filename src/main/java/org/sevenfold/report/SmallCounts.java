package org.sevenfold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What of several tables may leave that count the same cases in different ways, each with the same total (P79.u1):
 * counts of one to four are held back, and as many more as it takes that none of them can be worked out from the rest.
 * Whoever reads them is taken to know this rule, and that a count that is held back is not nought.
 */
public final class SmallCounts {

  /** The least count that is said. */
  public static final int LEAST = 5;
  private static final int TWO = 2;

  private SmallCounts() {
  }

  /**
   * The counts of one table as they may leave.
   *
   * @param counts empty where one is held back
   * @param total  empty where it would give away what is held back
   */
  public record Released(List<Optional<Integer>> counts, Optional<Integer> total) {
  }

  /**
   * @param tables each counts the same cases, in other groups
   * @return the same tables; where even one of them cannot be kept safe beside its total, nothing of any but noughts
   */
  public static List<Released> released(List<List<Integer>> tables) {
    List<Optional<Set<Integer>>> held = tables.stream().map(SmallCounts::held).toList();
    boolean safe = held.stream().allMatch(Optional::isPresent);
    return IntStream.range(0, tables.size()).mapToObj(table -> safe
        ? said(tables.get(table), held.get(table).orElseThrow(), true)
        : said(tables.get(table), notNought(tables.get(table)), false)).toList();
  }

  /** Which counts of a table are held back while its total is said; empty where that would give them away. */
  private static Optional<Set<Integer>> held(List<Integer> counts) {
    int total = counts.stream().mapToInt(Integer::intValue).sum();
    if (total > 0 && total < LEAST) {
      return Optional.empty();
    }
    Set<Integer> held = new HashSet<>(IntStream.range(0, counts.size())
        .filter(i -> counts.get(i) > 0 && counts.get(i) < LEAST).boxed().toList());
    List<Integer> others = new ArrayList<>(IntStream.range(0, counts.size())
        .filter(i -> counts.get(i) >= LEAST).boxed().sorted(Comparator.comparing(counts::get)).toList());
    while (!held.isEmpty() && !isSafe(held, counts) && !others.isEmpty()) {
      held.add(others.remove(0));
    }
    return held.isEmpty() || isSafe(held, counts) ? Optional.of(held) : Optional.empty();
  }

  /** Several, and together more than one each: then each could be another than it is. */
  private static boolean isSafe(Set<Integer> held, List<Integer> counts) {
    return held.size() >= TWO && held.stream().mapToInt(counts::get).sum() > held.size();
  }

  private static Set<Integer> notNought(List<Integer> counts) {
    return new HashSet<>(IntStream.range(0, counts.size()).filter(i -> counts.get(i) > 0).boxed().toList());
  }

  private static Released said(List<Integer> counts, Set<Integer> held, boolean withTotal) {
    return new Released(IntStream.range(0, counts.size())
        .mapToObj(i -> held.contains(i) ? Optional.<Integer>empty() : Optional.of(counts.get(i))).toList(),
        withTotal ? Optional.of(counts.stream().mapToInt(Integer::intValue).sum()) : Optional.empty());
  }
}

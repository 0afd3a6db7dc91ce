package org.sevenfold.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The same cases, counted in one way, before it is known what of it may leave.
 *
 * @param counts how many there are of each group, in the order in which they are shown
 */
record Counted(Figure.Of of, Map<String, Integer> counts) {

  private static final int WHOLE = 100;

  /** @param groups all there are, also those of which there is none */
  static <T> Counted by(Figure.Of of, List<String> groups, Collection<T> all, Function<T, String> group) {
    Map<String, Long> found = all.stream().collect(groupingBy(group, counting()));
    Map<String, Integer> counts = new LinkedHashMap<>();
    groups.forEach(one -> counts.put(one, found.getOrDefault(one, 0L).intValue()));
    return new Counted(of, counts);
  }

  /** What leaves of several that count the same cases is decided together. */
  static List<Figure> figures(List<Counted> counted) {
    List<SmallCounts.Released> released =
        SmallCounts.released(counted.stream().map(one -> List.copyOf(one.counts.values())).toList());
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      figures.add(counted.get(i).figure(released.get(i)));
    }
    return figures;
  }

  private Figure figure(SmallCounts.Released released) {
    int most = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    List<Figure.Group> groups = new ArrayList<>();
    counts.forEach((name, count) -> groups.add(new Figure.Group(name, count, released.counts().get(groups.size()),
        count * WHOLE / most)));
    return new Figure(of, groups, counts.values().stream().mapToInt(Integer::intValue).sum(), released.total());
  }
}

package org.sevenfold.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agency's open concerns count for, as one person may know it. */
public record OpenCounts(List<Part> parts) {

  private static final String NOBODY = "";

  /** What is counted, as the table of counts keeps it. */
  enum What {
    /** Concerns that are open. */
    OPEN,
    /** What was sent in writing and has no answer. */
    WAITING,
    /** Disagreements that are not settled. */
    DISPUTED,
    /** Tasks, but for questions who takes something over, by who has them. */
    TAKEN_BY,
    /** The same by the hour in which they were opened. */
    OPENED
  }

  /**
   * What is alike in all of these.
   *
   * @param site   of whoever has tasks; empty where they are about no single one, and in all else
   * @param key    a person; empty where it is about none, or nobody has it
   * @param opened the hour; of what is older than was asked for the first that was
   */
  record Part(What what, String site, String key, Instant opened, int count) {
  }

  public int concerns() {
    return sum(What.OPEN, any -> true);
  }

  public int waiting() {
    return sum(What.WAITING, any -> true);
  }

  public int disputed() {
    return sum(What.DISPUTED, any -> true);
  }

  /** Tasks that nobody has, wherever. */
  public int unclaimed() {
    return sum(What.TAKEN_BY, part -> part.key.equals(NOBODY));
  }

  /** All tasks of a place; the empty one is what is about no single one. */
  public int of(String site) {
    return sum(What.TAKEN_BY, part -> part.site.equals(site));
  }

  /** Those of them that nobody has. */
  public int unclaimed(String site) {
    return sum(What.TAKEN_BY, part -> part.site.equals(site) && part.key.equals(NOBODY));
  }

  /** How many tasks each has who has any; who it is stays out of it. */
  public List<Integer> perPerson() {
    Map<String, Integer> counts = of(What.TAKEN_BY).filter(part -> !part.key.equals(NOBODY))
        .collect(Collectors.groupingBy(Part::key, Collectors.summingInt(Part::count)));
    return List.copyOf(counts.values());
  }

  /**
   * Tasks by their age: the hours since they were opened, the first as a whole one.
   *
   * @param band how long each band is
   * @return as many by the band in which they are
   */
  public Map<Long, Integer> ages(Instant now, Duration band) {
    return of(What.OPENED).collect(Collectors.groupingBy(
        part -> Math.max(0, Duration.between(part.opened, now).dividedBy(band)), Collectors.summingInt(Part::count)));
  }

  private int sum(What what, Predicate<Part> which) {
    return of(what).filter(which).mapToInt(Part::count).sum();
  }

  private Stream<Part> of(What what) {
    return parts.stream().filter(part -> part.what == what);
  }
}

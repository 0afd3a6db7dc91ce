package org.sevenfold.work;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.sevenfold.directory.SiteId;

/** How many lines there are, by part, place and urgency. */
public record LineCounts(List<Part> parts) {

  /**
   * What is alike in all of these.
   *
   * @param tab   as the table of lines keeps it
   * @param site  empty where it is about no single one
   * @param late  how many are past their time
   * @param today how many are due before the day ends and not past their time
   */
  record Part(String tab, String site, Urgency urgency, int lines, int late, int today) {
  }

  /** All of a part of the list. */
  public int of(Tab tab) {
    return of(tab, Optional.empty(), Optional.empty());
  }

  /** What is so urgent, and at that place. */
  public int of(Tab tab, Optional<Urgency> urgency, Optional<SiteId> site) {
    return parts.stream().filter(part -> part.tab.equals(tab.kept()))
        .filter(part -> urgency.isEmpty() || urgency.get() == part.urgency)
        .filter(part -> site.isEmpty() || site.get().value().equals(part.site)).mapToInt(counted(tab)).sum();
  }

  private static ToIntFunction<Part> counted(Tab tab) {
    return switch (tab) {
      case OVERDUE -> Part::late;
      case TODAY -> Part::today;
      default -> Part::lines;
    };
  }
}

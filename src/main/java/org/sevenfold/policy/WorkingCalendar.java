package org.sevenfold.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a place works, as a pack says it; bank holidays are closed everywhere and stand in no pack. After the last term
 * that somebody has put in every day counts, until the next is: nothing is due never.
 *
 * @param hours  of each day of the week
 * @param closed single days on which nobody is there all the same: a training day, a day between the years
 * @param terms  of a school; outside of them nobody is there. None where there are no terms
 */
public record WorkingCalendar(OfficeHours hours, Set<LocalDate> closed, List<Term> terms) {

  /** From the first day to the last, both included. */
  public record Term(LocalDate first, LocalDate last) {

    private boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** Why nobody is there on a day, for a reason of the calendar's own; empty where somebody is. */
  public Optional<String> closedBecause(LocalDate day) {
    if (hours.on(day.getDayOfWeek()).isEmpty()) {
      return Optional.of("not a working day of the week");
    }
    if (closed.contains(day)) {
      return Optional.of("closed on that day");
    }
    boolean inTerm = knowsNoTerm(day) || terms.stream().anyMatch(term -> term.holds(day));
    return inTerm ? Optional.empty() : Optional.of("not in term");
  }

  private boolean knowsNoTerm(LocalDate day) {
    return lastTermEnds().filter(last -> !day.isAfter(last)).isEmpty();
  }

  /** The last day of the last term; empty where there are no terms. */
  public Optional<LocalDate> lastTermEnds() {
    return terms.stream().map(Term::last).max(LocalDate::compareTo);
  }
}

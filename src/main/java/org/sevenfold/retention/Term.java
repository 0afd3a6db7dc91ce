package org.sevenfold.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

import org.sevenfold.policy.KeepRule;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.RecordKind;

/**
 * Until when a closed record is kept, and by which rule.
 *
 * @param until on this day and not before, two people may destroy it
 * @param closed the day on which the concern was closed, in London
 */
public record Term(RecordKind kind, KeepRule rule, LocalDate closed, LocalDate until) {

  /**
   * The longest that could apply. Nobody is asked for a date of birth here, so a rule that counts from birth counts
   * from
   * the close: whoever it is about had been born by then, so it is never too short.
   *
   * @param kinds  what the record is, at least one
   * @param closed the last day on which it, or a concern that is linked to it, was closed
   */
  public static Term of(Collection<RecordKind> kinds, LocalDate closed, Pack pack) {
    return kinds.stream().map(kind -> of(kind, closed, pack.keeps(kind)))
        .max(Comparator.comparing(Term::until).thenComparing(Term::kind)).orElseThrow();
  }

  private static Term of(RecordKind kind, LocalDate closed, KeepRule rule) {
    return new Term(kind, rule, closed, closed.plusYears(rule.years()));
  }

  /** Whether the day has come. */
  public boolean isOver(LocalDate today) {
    return !today.isBefore(until);
  }

  /** How long, from when, and whose rule it is. */
  public String because() {
    return rule.keep() + " from the close" + (rule.isFromBirth() ? ", because no date of birth is held" : "") + ". "
        + rule.name() + ": " + rule.source() + (rule.isProposal() ? ". This is a proposal, not a rule of somebody else"
            : "");
  }
}

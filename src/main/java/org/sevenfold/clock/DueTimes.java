package org.sevenfold.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When a task of a kind is due. */
public interface DueTimes {

  /**
   * Why something is due when it is.
   *
   * @param from    from when it is counted
   * @param at      when it is due
   * @param rule    how long it may take, in words
   * @param skipped the days between that are not counted, in their order
   */
  record Reason(Instant from, Instant at, String rule, List<Skipped> skipped) {
  }

  /** A day that is not counted, and why. */
  record Skipped(LocalDate day, String because) {
  }

  /**
   * @param clock the pack's name for the kind of wait, for example {@code triage}
   * @param pack  the policy pack of the concern
   * @param from  when the wait begins
   */
  Instant due(String clock, String pack, Instant from);

  /** From when on something of this kind would be looked at: at once, or when the place opens next. */
  Instant opens(String clock, String pack, Instant from);

  /**
   * When a part of the time between two moments is over, counted as the clock counts: a working day has no night.
   *
   * @param clock      by which it is due; empty for real time
   * @param hundredths how much of it
   */
  Instant part(Optional<String> clock, String pack, Instant from, Instant to, int hundredths);

  /** The same as {@link #due} with its reason. */
  Reason because(String clock, String pack, Instant from);
}

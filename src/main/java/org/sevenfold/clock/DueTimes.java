package org.sevenfold.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.sevenfold.policy.AgencyPack;

/** When a task of a kind is due: by what its agency says, and where that says nothing, by the pack. */
public interface DueTimes {

  /**
   * Why something is due when it is.
   *
   * @param from    from when it is counted
   * @param at      when it is due
   * @param rule    how long it may take, in words
   * @param skipped the days between that are not counted, in their order
   * @param edition since when the agency says so itself; empty where its pack does
   * @param limit   who says that it may be no later, where the agency would have let it; else empty
   */
  record Reason(Instant from, Instant at, String rule, List<Skipped> skipped, Optional<Instant> edition,
      Optional<String> limit) {

    Reason heldBy(String source) {
      return new Reason(from, at, rule, skipped, edition, Optional.of(source));
    }
  }

  /** A day that is not counted, and why. */
  record Skipped(LocalDate day, String because) {
  }

  /**
   * @param clock the pack's name for the kind of wait, for example {@code triage}
   * @param whose the agency, and the policy pack of the concern
   * @param from  when the wait begins: it is reckoned by the edition that held then
   */
  Instant due(String clock, AgencyPack whose, Instant from);

  /** From when on something of this kind would be looked at: at once, or when the place opens next. */
  Instant opens(String clock, AgencyPack whose, Instant from);

  /**
   * When a part of the time between two moments is over, counted as the clock counts: a working day has no night.
   *
   * @param clock      by which it is due; empty for real time
   * @param hundredths how much of it
   */
  Instant part(Optional<String> clock, AgencyPack whose, Instant from, Instant to, int hundredths);

  /** The same as {@link #due} with its reason. */
  Reason because(String clock, AgencyPack whose, Instant from);
}

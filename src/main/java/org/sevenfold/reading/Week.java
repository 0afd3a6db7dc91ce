package org.sevenfold.reading;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import org.sevenfold.clock.LondonTime;

/**
 * A week in London, from Monday to Sunday.
 *
 * @param monday on which it begins
 */
public record Week(LocalDate monday) {

  private static final int DAYS = 7;

  /** The last one that was over on this day. */
  public static Week before(LocalDate today) {
    return new Week(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(DAYS));
  }

  public LocalDate sunday() {
    return monday.plusDays(DAYS - 1);
  }

  Week next() {
    return new Week(monday.plusDays(DAYS));
  }

  Instant begins() {
    return monday.atStartOfDay(LondonTime.ZONE).toInstant();
  }

  Instant ends() {
    return next().begins();
  }
}

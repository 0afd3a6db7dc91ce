package org.sevenfold.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.policy.OfficeHours;
import org.sevenfold.policy.Span;
import org.sevenfold.policy.WorkingCalendar;

/**
 * Counts the time in which a place works, by London's clocks. What comes in while nobody is there has come in when they
 * open next. A working day ends when the place closes on the next day on which it works; hours are counted as they
 * pass, also through a change of the clocks.
 */
final class WorkingTime {

  /** No term and no holiday is longer: a calendar that stays closed for so long can't be meant. */
  private static final int MOST_DAYS = 3660;
  private static final int ALL = 100;

  private final WorkingCalendar calendar;
  private final BankHolidays holidays;

  WorkingTime(WorkingCalendar calendar, BankHolidays holidays) {
    this.calendar = calendar;
    this.holidays = holidays;
  }

  /**
   * When it has passed.
   *
   * @throws IllegalStateException where the calendar does not open for ten years
   */
  Instant after(Instant from, Span.Working span) {
    return span.unit() == Span.Unit.HOUR ? afterHours(from, Duration.ofHours(span.amount()))
        : afterDays(from, span.amount());
  }

  /** The first moment from then on at which somebody is there. */
  Instant opens(Instant from) {
    return days(from).findFirst().map(day -> latest(from, at(day, open(day).from())))
        .orElseThrow(WorkingTime::neverOpen);
  }

  private Instant afterHours(Instant from, Duration length) {
    Duration left = length;
    for (LocalDate day : (Iterable<LocalDate>) days(from)::iterator) {
      Instant begins = latest(from, at(day, open(day).from()));
      Duration here = Duration.between(begins, at(day, open(day).to()));
      if (left.compareTo(here) <= 0) {
        return begins.plus(left);
      }
      left = left.minus(here);
    }
    throw neverOpen();
  }

  /** When so many hundredths of the working time between two moments have passed; the end where there is none. */
  Instant part(Instant from, Instant to, int hundredths) {
    Duration all = between(from, to);
    return all.isZero() ? to : afterHours(from, all.multipliedBy(hundredths).dividedBy(ALL));
  }

  private Duration between(Instant from, Instant to) {
    return days(from).takeWhile(day -> at(day, open(day).from()).isBefore(to))
        .map(day -> Duration.between(latest(from, at(day, open(day).from())), earliest(to, at(day, open(day).to()))))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Instant afterDays(Instant from, int days) {
    LocalDate day = days(from).skip(days).findFirst().orElseThrow(WorkingTime::neverOpen);
    return at(day, open(day).to());
  }

  /** The days on which it works, from the one on which something has come in. */
  private Stream<LocalDate> days(Instant from) {
    LocalDate first = LocalDate.ofInstant(from, LondonTime.ZONE);
    return first.datesUntil(first.plusDays(MOST_DAYS)).filter(day -> closedBecause(day).isEmpty())
        .filter(day -> at(day, open(day).to()).isAfter(from));
  }

  /** Why nobody is there on a day; empty where somebody is. */
  Optional<String> closedBecause(LocalDate day) {
    return holidays.on(day).or(() -> calendar.closedBecause(day));
  }

  private OfficeHours.Open open(LocalDate day) {
    return calendar.hours().on(day.getDayOfWeek()).orElseThrow();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LondonTime.ZONE).toInstant();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static IllegalStateException neverOpen() {
    return new IllegalStateException("A calendar of the pack does not open for ten years");
  }
}

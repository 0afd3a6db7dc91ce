package org.sevenfold.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The moments that go wrong most often: how long things may take is tried on them before it is put in. */
public final class TrialStarts {

  private static final LocalTime LATE_ON_FRIDAY = LocalTime.of(17, 10);
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final Duration BEFORE_THE_CHANGE = Duration.ofMinutes(30);
  private static final int CHRISTMAS_EVE = 24;
  private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

  private TrialStarts() {
  }

  /** Each by what it is called, in the order of a page: the next of its kind from now on. */
  public static Map<String, Instant> from(Instant now, BankHolidays holidays) {
    LocalDate today = LocalDate.ofInstant(now, LondonTime.ZONE);
    Map<String, Instant> starts = new LinkedHashMap<>();
    starts.put("Now", now);
    starts.put("In the night", at(today.plusDays(1), AT_NIGHT));
    fridays(today, holidays.knownUntil()).filter(day -> holidays.on(day).isEmpty())
        .filter(day -> holidays.on(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))).isPresent()).findFirst()
        .ifPresent(day -> starts.put("On a Friday evening before a bank holiday", at(day, LATE_ON_FRIDAY)));
    starts.put("On 24 December", at(next(today, day -> day.getMonth() == Month.DECEMBER
        && day.getDayOfMonth() == CHRISTMAS_EVE), AFTERNOON));
    ZoneOffsetTransition first = LondonTime.ZONE.getRules().nextTransition(now);
    ZoneOffsetTransition second = LondonTime.ZONE.getRules().nextTransition(first.getInstant());
    Stream.of(first, second).forEach(change -> starts.put(change.isGap()
        ? "Half an hour before the clocks go forward" : "Half an hour before the clocks go back",
        change.getInstant().minus(BEFORE_THE_CHANGE)));
    starts.put("On 29 February", at(next(today, day -> Year.isLeap(day.getYear())
        && MonthDay.from(day).equals(LEAP_DAY)), MORNING));
    return starts;
  }

  private static Stream<LocalDate> fridays(LocalDate today, LocalDate end) {
    return Stream.iterate(today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)), day -> !day.isAfter(end),
        day -> day.plusWeeks(1));
  }

  private static LocalDate next(LocalDate today, Predicate<LocalDate> wanted) {
    return Stream.iterate(today.plusDays(1), day -> day.plusDays(1)).filter(wanted).findFirst().orElseThrow();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LondonTime.ZONE).toInstant();
  }
}

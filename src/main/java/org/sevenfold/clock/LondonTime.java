package org.sevenfold.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.stereotype.Component;

/** Moments as people in England read them. */
@Component("london")
public class LondonTime {

  public static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' h:mma", Locale.UK);
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
  private static final DateTimeFormatter NAME_OF_DAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
  private static final int DAYS_OF_A_NAME = 6;
  private static final int NOON = 12;
  private static final int HOURS_SHOWN_AS_HOURS = 48;

  private final Clock clock;

  public LondonTime(Clock clock) {
    this.clock = clock;
  }

  /** The day it is in London. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** When the day that it is in London ends. */
  public Instant dayEnds() {
    return today().plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** The day and the time it is in London. */
  public LocalDateTime now() {
    return at(clock.instant());
  }

  /** The day and the time it was in London. */
  public static LocalDateTime at(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE);
  }

  /** For example {@code 3 March 2026 at 4:30pm}. */
  public String moment(Instant instant) {
    return shown(MOMENT, instant);
  }

  /** The same where there is no clock at hand. */
  static String shownMoment(Instant instant) {
    return shown(MOMENT, instant);
  }

  /** For example {@code 4:30pm}. */
  public String timeOfDay(Instant instant) {
    return shown(TIME_OF_DAY, instant);
  }

  /**
   * A day by which somebody is asked to do something, never one on which it would be too late: {@code Friday}, or
   * {@code Friday 4 December} where that is further away than six days. What ends before noon is asked for by the day
   * before, as long as that is still to come.
   */
  public String byDay(Instant end) {
    LocalDate day = LocalDate.ofInstant(end, ZONE);
    LocalDate before = day.minusDays(1);
    boolean early = at(end).getHour() < NOON && !before.isBefore(today());
    LocalDate by = early ? before : day;
    return (by.isAfter(today().plusDays(DAYS_OF_A_NAME)) ? DAY : NAME_OF_DAY).format(by);
  }

  /** For example {@code 3 March 2026}: how a letter is dated. */
  public String day(Instant instant) {
    return DATE.format(at(instant));
  }

  /** For example {@code Friday 25 December}. */
  public String date(LocalDate day) {
    return DAY.format(day);
  }

  /** When the clocks go back there are two half past ones: each says which it is. */
  private static String shown(DateTimeFormatter format, Instant instant) {
    String text = format.format(instant.atZone(ZONE)).replace("AM", "am").replace("PM", "pm");
    if (ZONE.getRules().getValidOffsets(at(instant)).size() < 2) {
      return text;
    }
    return text + (ZONE.getRules().isDaylightSavings(instant) ? " (before the clocks go back)"
        : " (after the clocks go back)");
  }

  /** As one says it to somebody today: {@code 4:30pm}, {@code tomorrow 9:05am}, {@code 3 March 2026 at 4:30pm}. */
  public String near(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, ZONE);
    if (day.equals(today())) {
      return timeOfDay(instant);
    }
    if (day.equals(today().plusDays(1))) {
      return "tomorrow " + timeOfDay(instant);
    }
    return day.equals(today().minusDays(1)) ? "yesterday " + timeOfDay(instant) : moment(instant);
  }

  /** How far away or past a moment is, in words: {@code in 3 hours}, {@code 2 days overdue}. */
  public String away(Instant due) {
    Duration left = Duration.between(clock.instant(), due);
    return left.isNegative() ? length(left.negated()) + " overdue" : "in " + length(left);
  }

  /** How long ago a moment was: {@code 20 minutes}, {@code 3 days}. */
  public String age(Instant since) {
    return length(Duration.between(since, clock.instant()));
  }

  public boolean isPast(Instant moment) {
    return moment.isBefore(clock.instant());
  }

  /** A length of time in words: {@code 20 minutes}, {@code 24 hours}, {@code 3 days}. */
  public static String length(Duration duration) {
    if (duration.toMinutes() < 60) {
      return counted(duration.toMinutes(), "minute");
    }
    return duration.toHours() < HOURS_SHOWN_AS_HOURS
        ? counted(duration.toHours(), "hour")
        : counted(duration.toDays(), "day");
  }

  private static String counted(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}

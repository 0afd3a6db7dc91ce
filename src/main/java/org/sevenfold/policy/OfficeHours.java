package org.sevenfold.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody is there, as a pack or an agency writes it: {@code mon-thu 08:45-17:15; fri 08:45-16:45}, or nothing
 * for always. {@code 24:00} is the end of a day. It knows no holidays: on one, the number for the office says whom to
 * ring.
 */
record OfficeHours(List<Span> spans) {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern WRITTEN =
      Pattern.compile("(\\w{3})(?:-(\\w{3}))? (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
  private static final String MIDNIGHT = "24:00";
  private static final OfficeHours ALWAYS =
      new OfficeHours(List.of(new Span(0, DAYS.size() - 1, LocalTime.MIN, LocalTime.MAX, true)));

  /** The same hours on some days of the week that follow each other. */
  private record Span(int firstDay, int lastDay, LocalTime from, LocalTime to, boolean untilMidnight) {

    boolean isAt(int day, LocalTime time) {
      return day >= firstDay && day <= lastDay && !time.isBefore(from) && (untilMidnight || time.isBefore(to));
    }
  }

  /** @throws IllegalArgumentException where it can't be read */
  static OfficeHours of(String written) {
    return written.isBlank() ? ALWAYS
        : new OfficeHours(Arrays.stream(written.toLowerCase(Locale.ROOT).split(";")).map(OfficeHours::span).toList());
  }

  private static Span span(String written) {
    Matcher found = WRITTEN.matcher(written.strip());
    if (!found.matches()) {
      throw unreadable();
    }
    int first = DAYS.indexOf(found.group(1));
    int last = found.group(2) == null ? first : DAYS.indexOf(found.group(2));
    boolean untilMidnight = MIDNIGHT.equals(found.group(4));
    try {
      LocalTime from = LocalTime.parse(found.group(3));
      LocalTime to = untilMidnight ? LocalTime.MAX : LocalTime.parse(found.group(4));
      if (first < 0 || last < first || !from.isBefore(to)) {
        throw unreadable();
      }
      return new Span(first, last, from, to, untilMidnight);
    } catch (DateTimeException e) {
      throw unreadable();
    }
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException("hours must be written as in mon-fri 08:30-17:00");
  }

  boolean areAt(ZonedDateTime moment) {
    int day = moment.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
    return spans.stream().anyMatch(span -> span.isAt(day, moment.toLocalTime()));
  }
}

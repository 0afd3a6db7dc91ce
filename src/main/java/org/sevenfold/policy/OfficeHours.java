package org.sevenfold.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody is there, as a pack writes it: {@code mon-fri 08:30-17:00}, or nothing for always. It knows no
 * holidays: on one, the number for the office says whom to ring.
 */
record OfficeHours(int firstDay, int lastDay, LocalTime from, LocalTime to) {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern WRITTEN =
      Pattern.compile("(\\w{3})-(\\w{3}) (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
  private static final OfficeHours ALWAYS = new OfficeHours(0, DAYS.size() - 1, LocalTime.MIN, LocalTime.MAX);

  /** @throws IllegalArgumentException where it can't be read */
  static OfficeHours of(String written) {
    if (written.isBlank()) {
      return ALWAYS;
    }
    Matcher found = WRITTEN.matcher(written.toLowerCase(Locale.ROOT));
    int first = found.matches() ? DAYS.indexOf(found.group(1)) : -1;
    int last = found.matches() ? DAYS.indexOf(found.group(2)) : -1;
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("hours must be written as in mon-fri 08:30-17:00");
    }
    return new OfficeHours(first, last, LocalTime.parse(found.group(3)), LocalTime.parse(found.group(4)));
  }

  boolean areAt(ZonedDateTime moment) {
    int day = moment.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
    LocalTime time = moment.toLocalTime();
    return day >= firstDay && day <= lastDay && !time.isBefore(from) && time.isBefore(to);
  }
}

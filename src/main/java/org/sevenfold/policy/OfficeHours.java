package org.sevenfold.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody is there, as a pack or an agency writes it: {@code mon-fri 08:30-17:00}, or {@code mon-thu 08:30-17:00;
 * fri 08:30-16:30} where a Friday closes early, with a comma or a semicolon between, or nothing for always.
 * {@code 24:00} is the end of a day. It knows no holidays: those are the calendar's.
 */
public record OfficeHours(Map<DayOfWeek, List<Open>> days) {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern WRITTEN =
      Pattern.compile("(\\w{3})(?:-(\\w{3}))? (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
  private static final String MIDNIGHT = "24:00";
  private static final int DAY = 3;

  /** From when to when on a day; the end of the day is {@link LocalTime#MAX}. */
  public record Open(LocalTime from, LocalTime to) {

    boolean isAt(LocalTime time) {
      return !time.isBefore(from) && (time.isBefore(to) || to.equals(LocalTime.MAX));
    }
  }

  /** @throws IllegalArgumentException where it can't be read, or closes before it opens */
  public static OfficeHours of(String written) {
    Map<DayOfWeek, List<Open>> days = new EnumMap<>(DayOfWeek.class);
    if (written.isBlank()) {
      Arrays.stream(DayOfWeek.values())
          .forEach(day -> days.put(day, List.of(new Open(LocalTime.MIN, LocalTime.MAX))));
    } else {
      Arrays.stream(written.toLowerCase(Locale.ROOT).split("[,;]")).forEach(part -> read(part.strip(), days));
    }
    return new OfficeHours(days);
  }

  private static void read(String part, Map<DayOfWeek, List<Open>> days) {
    Matcher found = WRITTEN.matcher(part);
    int first = found.matches() ? DAYS.indexOf(found.group(1)) : -1;
    int last = first < 0 || found.group(2) == null ? first : DAYS.indexOf(found.group(2));
    if (first < 0 || last < first) {
      throw unreadable();
    }
    Open open = new Open(time(found.group(3)), MIDNIGHT.equals(found.group(4)) ? LocalTime.MAX : time(found.group(4)));
    if (!open.from().isBefore(open.to())) {
      throw unreadable();
    }
    for (int day = first; day <= last; day++) {
      days.computeIfAbsent(DayOfWeek.of(day + 1), any -> new ArrayList<>()).add(open);
    }
  }

  private static LocalTime time(String written) {
    try {
      return LocalTime.parse(written);
    } catch (DateTimeException e) {
      throw unreadable();
    }
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException("hours must be written as in mon-fri 08:30-17:00");
  }

  /** @throws IllegalArgumentException where a day is named twice, as the one who works by them may not */
  public OfficeHours eachDayOnce() {
    if (days.values().stream().anyMatch(open -> open.size() > 1)) {
      throw new IllegalArgumentException("hours must name each day once");
    }
    return this;
  }

  /** As a pack writes them: days that follow each other and have the same hours stand together. */
  public String written() {
    List<String> parts = new ArrayList<>();
    for (DayOfWeek day : days.keySet()) {
      int at = parts.size() - 1;
      String open = words(day);
      boolean again = at >= 0 && parts.get(at).endsWith(" " + open) && days.containsKey(day.minus(1));
      String first = again ? parts.remove(at).substring(0, DAY) : name(day);
      parts.add(again ? first + "-" + name(day) + " " + open : first + " " + open);
    }
    return String.join(", ", parts);
  }

  private String words(DayOfWeek day) {
    return on(day).map(open -> open.from() + "-" + (open.to().equals(LocalTime.MAX) ? MIDNIGHT : open.to()))
        .orElseThrow();
  }

  private static String name(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  /** Empty where nobody is there on that day. */
  public Optional<Open> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of()).stream().findFirst();
  }

  boolean areAt(ZonedDateTime moment) {
    return days.getOrDefault(moment.getDayOfWeek(), List.of()).stream()
        .anyMatch(open -> open.isAt(moment.toLocalTime()));
  }
}

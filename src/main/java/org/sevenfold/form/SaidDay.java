package org.sevenfold.form;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day as people write it: {@code yesterday}, {@code Monday}, {@code 16 November}, {@code 16/11/2026}. */
final class SaidDay {

  private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?");
  private static final Pattern NAMED = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})(?: (\\d{4}))?");
  private static final int LETTERS = 3;

  private SaidDay() {
  }

  static Optional<LocalDate> read(String said, LocalDate today) {
    return switch (said) {
      case "today", "this morning", "this afternoon", "this evening" -> Optional.of(today);
      case "yesterday" -> Optional.of(today.minusDays(1));
      case "tomorrow" -> Optional.of(today.plusDays(1));
      default -> dated(said.replaceFirst("^[a-z]+day (?=\\d)", ""), today).or(() -> weekday(said, today));
    };
  }

  private static Optional<LocalDate> dated(String said, LocalDate today) {
    Matcher figures = FIGURES.matcher(said);
    if (figures.matches()) {
      return day(figures, Integer.parseInt(figures.group(2)), today);
    }
    Matcher named = NAMED.matcher(said);
    return named.matches() ? month(named.group(2)).flatMap(month -> day(named, month, today)) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher said, int month, LocalDate today) {
    int year = Optional.ofNullable(said.group(3)).map(Integer::valueOf).orElse(today.getYear());
    try {
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(said.group(1))));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> month(String said) {
    return Stream.of(Month.values()).filter(month -> isShort(said, month.name())).map(Month::getValue).findFirst();
  }

  /** The last of that name; today, where it is that. */
  private static Optional<LocalDate> weekday(String said, LocalDate today) {
    return Stream.of(DayOfWeek.values()).filter(day -> isShort(said.replaceFirst("^last ", ""), day.name()))
        .map(day -> today.with(TemporalAdjusters.previousOrSame(day))).findFirst();
  }

  private static boolean isShort(String said, String name) {
    return said.length() >= LETTERS && name.toLowerCase(Locale.ROOT).startsWith(said);
  }
}

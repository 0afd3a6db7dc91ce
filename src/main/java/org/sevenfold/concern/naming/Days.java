package org.sevenfold.concern.naming;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days as people write them: a whole one may be a day of birth, one without its year where the record holds it. */
final class Days {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int CENTURY = 100;
  private static final int THIS_CENTURY = 2000;
  private static final String MONTH = "(?<month>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\\p{L}*\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>,?\\s+\\d{2,4}|,?\\s+'\\d{2})?";
  private static final String NUMBERS = "(?<day>\\d{1,2})[./-](?<month>\\d{1,2})";
  private static final List<Pattern> WRITTEN = List.of(
      Pattern.compile("\\b" + DAY + "\\s+(?:of\\s+)?" + MONTH + YEAR + "\\b"),
      Pattern.compile("\\b" + MONTH + "\\s+" + DAY + YEAR + "\\b"),
      Pattern.compile("(?<![\\d./-])" + NUMBERS + "(?<year>[./-]\\d{4}|[./-]\\d{2})(?![./-]?\\d)"),
      // without its year it stands by itself: in a reference, 6-7 is no day
      Pattern.compile("(?<![\\d\\p{L}./-])" + NUMBERS + "(?<year>)(?![./-]?[\\d\\p{L}])"),
      Pattern.compile("\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})\\b"));

  private Days() {
  }

  /**
   * @param day  empty where there is no such day
   * @param year empty where none is said
   */
  record Day(Piece piece, Optional<MonthDay> day, Optional<Integer> year) {

    boolean is(LocalDate other) {
      return day.equals(Optional.of(MonthDay.from(other))) && year.map(said -> said == other.getYear()).orElse(true);
    }
  }

  static Stream<Day> in(String text) {
    return WRITTEN.stream().flatMap(written -> in(written.matcher(text)));
  }

  private static Stream<Day> in(Matcher written) {
    List<Day> found = new ArrayList<>();
    while (written.find()) {
      found.add(new Day(new Piece(written.start(), written.end(), written.group()), day(written),
          year(written.group("year"))));
    }
    return found.stream();
  }

  private static Optional<MonthDay> day(Matcher found) {
    String said = found.group("month").toLowerCase(Locale.ROOT);
    int month = MONTHS.contains(said) ? MONTHS.indexOf(said) + 1 : Integer.parseInt(said);
    try {
      return Optional.of(MonthDay.of(month, Integer.parseInt(found.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 16 is 2016. */
  private static Optional<Integer> year(String said) {
    return Optional.ofNullable(said).filter(written -> !written.isEmpty())
        .map(written -> Integer.parseInt(written.replaceAll("\\D", "")))
        .map(number -> number < CENTURY ? number + THIS_CENTURY : number);
  }
}

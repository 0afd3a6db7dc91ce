package org.sevenfold.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.sevenfold.clock.LondonTime;

/**
 * Three months of a year, by London's days. Numbers are given for these alone: of periods that overlap, one less the
 * other would give away what is held back in both.
 */
public record Quarter(int year, int number) {

  private static final int MONTHS = 3;
  private static final int QUARTERS = 4;
  private static final Pattern KEY = Pattern.compile("(20\\d\\d)-([1-4])");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
  }

  /** @return empty where nothing is meant by it */
  public static Optional<Quarter> of(String key) {
    Matcher found = KEY.matcher(key);
    return found.matches()
        ? Optional.of(new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }

  /** For example {@code 2026-4}. */
  public String key() {
    return year + "-" + number;
  }

  public Quarter before() {
    return number == 1 ? new Quarter(year - 1, QUARTERS) : new Quarter(year, number - 1);
  }

  public Instant begins() {
    return begins(0);
  }

  /** The first moment that is not in it any more. */
  public Instant ends() {
    return begins(MONTHS);
  }

  /** Its months, for example {@code March 2026}, each with the number of the month it stands for. */
  public List<String> months() {
    return IntStream.range(0, MONTHS).mapToObj(month -> MONTH.format(first().plusMonths(month))).toList();
  }

  /** Which of its months a moment is in, from nought. */
  public int month(Instant moment) {
    return LondonTime.at(moment).getMonthValue() - first().getMonthValue();
  }

  /** For example {@code October to December 2026}. */
  public String words() {
    List<String> months = months();
    return months.get(0).substring(0, months.get(0).indexOf(' ')) + " to " + months.get(MONTHS - 1);
  }

  private Instant begins(int months) {
    return first().plusMonths(months).atStartOfDay(LondonTime.ZONE).toInstant();
  }

  private LocalDate first() {
    return LocalDate.of(year, Month.of((number - 1) * MONTHS + 1), 1);
  }
}

package org.sevenfold.datarights;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.clock.BankHolidays;

/**
 * By which day a request is answered, in London, and how that was reckoned. The day of the same number in the month, or
 * the last of a month that has none; a complaint has 30 days. What would end while nobody works ends on the next
 * working day.
 */
public record DueDay(LocalDate day, String reckoned) {

  private static final int DAYS_OF_A_COMPLAINT = 30;
  private static final int MONTHS = 1;
  /** One month, and the two by which it may be extended. */
  private static final int MONTHS_EXTENDED = 3;
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  /** By when a request is answered that was received on this day. */
  public static DueDay of(RequestKind kind, LocalDate received, boolean extended, BankHolidays holidays) {
    return kind == RequestKind.COMPLAINT
        ? working(received.plusDays(DAYS_OF_A_COMPLAINT), "30 days", received, holidays)
        : months(received, extended ? MONTHS_EXTENDED : MONTHS, holidays);
  }

  private static DueDay months(LocalDate received, int months, BankHolidays holidays) {
    LocalDate end = received.plusMonths(months);
    String length = months == MONTHS ? "one month" : "three months, extended by two";
    return working(end, end.getDayOfMonth() == received.getDayOfMonth() ? length
        : length + ", and the month has no day " + received.getDayOfMonth(), received, holidays);
  }

  private static DueDay working(LocalDate end, String length, LocalDate received, BankHolidays holidays) {
    String counted = "Received on " + DAY.format(received) + ": " + length + " is " + DAY.format(end);
    LocalDate day = end;
    while (closed(day, holidays).isPresent()) {
      day = day.plusDays(1);
    }
    return new DueDay(day, day.equals(end) ? counted
        : counted + ", which is " + closed(end, holidays).orElseThrow() + ", so " + DAY.format(day));
  }

  private static Optional<String> closed(LocalDate day, BankHolidays holidays) {
    return WEEKEND.contains(day.getDayOfWeek()) ? Optional.of("a weekend") : holidays.on(day);
  }
}

package org.sevenfold.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A calendar as somebody writes it, and as it is kept.
 *
 * @param hours  as in {@code mon-thu 09:00-17:00, fri 09:00-16:30}
 * @param closed single days, one on each line, as in {@code 2026-12-24}
 * @param terms  one on each line, as in {@code 2026-09-02/2026-10-23}
 */
public record CalendarWords(String hours, String closed, String terms) {

  private static final String BETWEEN = "|";
  private static final int PARTS = 3;

  /** As it is kept: the three with a stroke between. */
  public static CalendarWords of(String written) {
    String[] parts = Arrays.copyOf(written.split("\\|", -1), PARTS);
    return new CalendarWords(parts[0], parts[1], parts[2]);
  }

  /** A calendar of a pack, in the words of its file. */
  public static CalendarWords of(WorkingCalendar calendar) {
    return new CalendarWords(calendar.hours().written(),
        calendar.closed().stream().sorted().map(LocalDate::toString).collect(Collectors.joining("\n")),
        calendar.terms().stream().map(term -> term.first() + "/" + term.last()).collect(Collectors.joining("\n")));
  }

  public String written() {
    return String.join(BETWEEN, hours.strip(), String.join("\n", lines(closed)), String.join("\n", lines(terms)));
  }

  /** What is wrong with the hours; empty where they will do. */
  public Optional<String> faultOfHours() {
    return hours.isBlank() || !isRead(hours, one -> OfficeHours.of(one).eachDayOnce())
        ? Optional.of("Write each day once with its hours, as in mon-thu 09:00-17:00, fri 09:00-16:30")
        : Optional.empty();
  }

  /** The same of the single days. */
  public Optional<String> faultOfClosed() {
    return lines(closed).stream().allMatch(line -> isRead(line, LocalDate::parse)) ? Optional.empty()
        : Optional.of("Write one day on each line, as in 2026-12-24");
  }

  /** The same of the terms. */
  public Optional<String> faultOfTerms() {
    return lines(terms).stream().allMatch(line -> isRead(line, CalendarFile::term)) ? Optional.empty()
        : Optional.of("Write the first and the last day of one term on each line, as in 2026-09-02/2026-10-23");
  }

  /** The first thing that is wrong; empty where it will do. */
  public Optional<String> fault() {
    return faultOfHours().or(this::faultOfClosed).or(this::faultOfTerms);
  }

  private static boolean isRead(String line, Function<String, ?> reader) {
    try {
      reader.apply(line);
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  /** @throws IllegalArgumentException or {@link DateTimeException} where something is wrong with it */
  public WorkingCalendar read() {
    return new WorkingCalendar(OfficeHours.of(hours).eachDayOnce(),
        lines(closed).stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet()),
        lines(terms).stream().map(CalendarFile::term).toList());
  }

  private static List<String> lines(String typed) {
    return Stream.of(typed.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).distinct().sorted()
        .toList();
  }
}

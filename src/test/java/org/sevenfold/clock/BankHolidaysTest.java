package org.sevenfold.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list that travels with the product against the Act: eight days a year, and the next free one for a weekend. */
class BankHolidaysTest {

  /** From an almanac. */
  private static final Map<Integer, String> EASTER_SUNDAY = Map.ofEntries(Map.entry(2026, "2026-04-05"),
      Map.entry(2027, "2027-03-28"), Map.entry(2028, "2028-04-16"), Map.entry(2029, "2029-04-01"),
      Map.entry(2030, "2030-04-21"), Map.entry(2031, "2031-04-13"), Map.entry(2032, "2032-03-28"),
      Map.entry(2033, "2033-04-17"), Map.entry(2034, "2034-04-09"), Map.entry(2035, "2035-03-25"),
      Map.entry(2036, "2036-04-13"));

  private final BankHolidays holidays = new BankHolidays();

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036})
  void eachYearHasThoseOfTheAct(int year) {
    LocalDate easter = LocalDate.parse(EASTER_SUNDAY.get(year));
    Set<LocalDate> expected = new TreeSet<>(Set.of(easter.minusDays(2), easter.plusDays(1),
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
        LocalDate.of(year, Month.MAY, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        LocalDate.of(year, Month.AUGUST, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26))
        .sorted((one, other) -> Boolean.compare(isWeekend(one), isWeekend(other)))
        .forEach(day -> expected.add(free(day, expected)));
    assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> holidays.on(day).isPresent()).collect(Collectors.toSet())).isEqualTo(expected);
    assertThat(holidays.knownUntil()).isEqualTo("2036-12-31");
  }

  /** The rule of the church for the Gregorian calendar, as Meeus and others print it. */
  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036})
  void goodFridayAndEasterMondayAreByTheRuleToo(int year) {
    LocalDate easter = easter(year);
    assertThat(easter).isEqualTo(EASTER_SUNDAY.get(year));
    assertThat(holidays.on(easter.minusDays(2))).hasValue("Good Friday");
    assertThat(holidays.on(easter.plusDays(1))).hasValue("Easter Monday");
  }

  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
    int day = epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) / 451) + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }

  @Test
  void aYearBeyondTheListIsNotKnownAndSomebodyIsToldAYearBefore() {
    assertThat(holidays.know(LocalDate.of(2036, 12, 31))).isTrue();
    assertThat(holidays.know(LocalDate.of(2037, 1, 1))).isFalse();
    assertThat(holidays.know(LocalDate.of(2025, 12, 25))).isFalse();
    assertThat(holidays.toDo(LocalDate.of(2036, 1, 1))).hasValueSatisfying(line -> assertThat(line)
        .contains("ends with 2036", "counted as working days", "Install a newer release"));
  }

  @Test
  void whatNobodyHasComparedWithThePublishedListIsSaidAYearBefore() {
    assertThat(holidays.toDo(LocalDate.of(2026, 12, 31))).isEmpty();
    assertThat(holidays.toDo(LocalDate.of(2027, 1, 1))).hasValueSatisfying(
        line -> assertThat(line).contains("after 2027", "nobody has compared them with the published list"));
  }

  private static LocalDate free(LocalDate day, Set<LocalDate> taken) {
    return isWeekend(day) || taken.contains(day) ? free(day.plusDays(1), taken) : day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}

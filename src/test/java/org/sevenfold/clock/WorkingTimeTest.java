package org.sevenfold.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sevenfold.policy.OfficeHours;
import org.sevenfold.policy.Span;
import org.sevenfold.policy.WorkingCalendar;

/** Working time against a slow reference that walks minute by minute and day by day, and on the days that go wrong. */
class WorkingTimeTest {

  private static final BankHolidays HOLIDAYS = new BankHolidays();
  private static final WorkingCalendar OFFICE = calendar("mon-fri 09:00-17:00");
  private static final WorkingCalendar EARLY_FRIDAY = calendar("mon-thu 08:30-17:00, fri 08:30-16:30");
  /** Open through both changes of the clocks. */
  private static final WorkingCalendar NIGHTS = calendar("mon-sun 00:00-06:00");

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    return Arbitraries.of(OFFICE, EARLY_FRIDAY, NIGHTS, new WorkingCalendar(OFFICE.hours(),
        Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 3, 1)), List.of()));
  }

  /** To the minute, in ten years with 29 February, both changes of the clocks and every bank holiday. */
  @Provide
  Arbitrary<Instant> moments() {
    long from = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() / 60;
    long to = Instant.parse("2035-12-01T00:00:00Z").getEpochSecond() / 60;
    return Arbitraries.longs().between(from, to).map(minute -> Instant.ofEpochSecond(minute * 60));
  }

  @Property(tries = 400)
  void hoursAreThoseThatAWatchCounts(@ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant from,
      @ForAll @IntRange(min = 1, max = 20) int hours) {
    Instant minute = from;
    for (int left = hours * 60; left > 0; minute = minute.plusSeconds(60)) {
      left -= isOpen(calendar, minute) ? 1 : 0;
    }
    assertThat(hours(calendar, from, hours)).isEqualTo(minute);
  }

  @Property(tries = 400)
  void daysAreThoseThatAFingerCountsInTheCalendar(@ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 20) int days) {
    LocalDate day = LocalDate.ofInstant(from, LondonTime.ZONE);
    while (!works(calendar, day) || !from.isBefore(closes(calendar, day))) {
      day = day.plusDays(1);
    }
    for (int left = days; left > 0;) {
      day = day.plusDays(1);
      left -= works(calendar, day) ? 1 : 0;
    }
    assertThat(days(calendar, from, days)).isEqualTo(closes(calendar, day));
  }

  @Property(tries = 400)
  void nothingIsDueAtNightOrOnADayOnWhichNobodyIsThere(@ForAll("moments") Instant from,
      @ForAll @IntRange(min = 1, max = 40) int amount) {
    assertThat(List.of(hours(OFFICE, from, amount), days(OFFICE, from, amount))).allSatisfy(due -> {
      ZonedDateTime there = due.atZone(LondonTime.ZONE);
      assertThat(there.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
      assertThat(there.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(HOLIDAYS.on(there.toLocalDate())).isEmpty();
      assertThat(due).isAfter(from);
    });
  }

  @Example
  void raisedOnAFridayEveningBeforeABankHolidayItBeginsOnTuesday() {
    Instant evening = london("2026-05-22T17:10");
    assertThat(days(OFFICE, evening, 1)).as("Spring bank holiday").isEqualTo(london("2026-05-27T17:00"));
    assertThat(hours(OFFICE, evening, 4)).isEqualTo(london("2026-05-26T13:00"));
    assertThat(days(EARLY_FRIDAY, london("2026-05-22T16:29"), 1)).isEqualTo(london("2026-05-26T17:00"));
    assertThat(days(EARLY_FRIDAY, london("2026-05-22T16:30"), 1)).as("closed").isEqualTo(london("2026-05-27T17:00"));
  }

  @Example
  void christmasOnAFridayAndOnASaturday() {
    assertThat(days(OFFICE, london("2026-12-24T16:00"), 1)).isEqualTo(london("2026-12-29T17:00"));
    assertThat(days(OFFICE, london("2027-12-24T16:00"), 1)).isEqualTo(london("2027-12-29T17:00"));
    assertThat(hours(OFFICE, london("2026-12-24T16:00"), 2)).isEqualTo(london("2026-12-29T10:00"));
  }

  @Example
  void theTwentyNinthOfFebruaryIsADay() {
    assertThat(days(OFFICE, london("2028-02-28T10:00"), 1)).isEqualTo(london("2028-02-29T17:00"));
    assertThat(days(OFFICE, london("2027-02-26T10:00"), 1)).isEqualTo(london("2027-03-01T17:00"));
  }

  @Example
  void throughAChangeOfTheClocksAnHourIsAnHourAndADayEndsByTheClock() {
    assertThat(hours(NIGHTS, london("2026-10-25T00:00"), 7)).as("the night has seven")
        .isEqualTo(london("2026-10-25T06:00"));
    assertThat(hours(NIGHTS, london("2027-03-28T00:00"), 5)).as("the night has five")
        .isEqualTo(london("2027-03-28T06:00"));
    assertThat(
        Duration.between(days(OFFICE, london("2026-10-22T10:00"), 1), days(OFFICE, london("2026-10-23T10:00"), 1)))
        .as("a weekend with an hour more").isEqualTo(Duration.ofHours(73));
  }

  @Example
  void aSchoolCountsInTermOnly() {
    WorkingCalendar school = new WorkingCalendar(OFFICE.hours(), Set.of(), List.of(
        new WorkingCalendar.Term(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 23)),
        new WorkingCalendar.Term(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18))));
    assertThat(days(school, london("2026-10-23T10:00"), 1)).isEqualTo(london("2026-11-02T17:00"));
    assertThat(days(school, london("2026-12-18T10:00"), 1)).as("nobody has put in the next term")
        .isEqualTo(london("2026-12-21T17:00"));
  }

  private static Instant hours(WorkingCalendar calendar, Instant from, int amount) {
    return new WorkingTime(calendar, HOLIDAYS).after(from, new Span.Working(amount, Span.Unit.HOUR, "any"));
  }

  private static Instant days(WorkingCalendar calendar, Instant from, int amount) {
    return new WorkingTime(calendar, HOLIDAYS).after(from, new Span.Working(amount, Span.Unit.DAY, "any"));
  }

  private static boolean works(WorkingCalendar calendar, LocalDate day) {
    return HOLIDAYS.on(day).isEmpty() && calendar.closedBecause(day).isEmpty();
  }

  private static boolean isOpen(WorkingCalendar calendar, Instant minute) {
    ZonedDateTime there = minute.atZone(LondonTime.ZONE);
    if (!works(calendar, there.toLocalDate())) {
      return false;
    }
    OfficeHours.Open open = calendar.hours().on(there.getDayOfWeek()).orElseThrow();
    return !there.toLocalTime().isBefore(open.from()) && there.toLocalTime().isBefore(open.to());
  }

  private static Instant closes(WorkingCalendar calendar, LocalDate day) {
    return day.atTime(calendar.hours().on(day.getDayOfWeek()).orElseThrow().to()).atZone(LondonTime.ZONE).toInstant();
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(LondonTime.ZONE).toInstant();
  }

  private static WorkingCalendar calendar(String hours) {
    return new WorkingCalendar(OfficeHours.of(hours), Set.of(), List.of());
  }
}

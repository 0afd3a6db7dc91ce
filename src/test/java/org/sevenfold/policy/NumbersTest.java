package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.clock.LondonTime;

/** Whom to ring at this hour, and which numbers nobody has put in yet. */
class NumbersTest {

  private static final Pack.Body COUNCIL =
      new Pack.Body("The council", "01234 567890", "01234 999999", "mon-fri 08:30-17:00", "");

  @ParameterizedTest
  @CsvSource({"2026-11-17T08:29, 01234 999999", "2026-11-17T08:30, 01234 567890", "2026-11-17T16:59, 01234 567890",
      "2026-11-17T17:00, 01234 999999", "2026-11-21T12:00, 01234 999999"})
  void theNumberIsTheOneOfTheHour(String moment, String number) {
    assertThat(COUNCIL.phoneAt(ZonedDateTime.parse(moment + ":00Z").withZoneSameLocal(LondonTime.ZONE)))
        .isEqualTo(number);
  }

  @Test
  void whereNothingIsSaidOfHoursOneNumberIsForAlways() {
    assertThat(new Pack.Body("Police", "101").phoneAt(ZonedDateTime.now(LondonTime.ZONE))).isEqualTo("101");
  }

  @Test
  void aPlaceholderIsNamedUntilThereIsANumber() {
    assertThat(DefaultPack.read().withoutNumber()).contains("Children's social care").doesNotContain("Police");
    assertThat(COUNCIL.hasNumber()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-19T17:14, 01234 567890", "2026-11-19T17:15, 01234 999999", "2026-11-20T16:44, 01234 567890",
      "2026-11-20T16:45, 01234 999999", "2026-11-21T23:59, 01234 567890", "2026-11-22T00:00, 01234 999999"})
  void aFridayMayCloseEarlyAndADayMayEndAtMidnight(String moment, String number) {
    Pack.Body hub = new Pack.Body("The hub", "01234 567890", "01234 999999",
        "mon-thu 08:45-17:15; fri 08:45-16:45; sat 08:00-24:00", "");
    assertThat(hub.phoneAt(ZonedDateTime.parse(moment + ":00Z").withZoneSameLocal(LondonTime.ZONE))).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"01234 567890, '', '', -", "'', '', '', phone", "the front door, '', '', phone",
      "01234 567890, mon-fri 09:00-17:00, '', otherwise", "01234 567890, '', 01234 999999, hours",
      "01234 567890, nine to five, 01234 999999, hours", "01234 567890, mon-fri 09:00-17:00, ask, otherwise",
      "01234 567890, mon-fri 09:00-17:00, 01234 999999, -"})
  void whatIsPutInMustBeWhole(String phone, String hours, String otherwise, String wrong) {
    Numbers numbers = new Numbers(phone, hours, otherwise);
    String found = numbers.faultOfPhone().map(any -> "phone")
        .or(() -> numbers.faultOfHours().map(any -> "hours"))
        .or(() -> numbers.faultOfOutOfHours().map(any -> "otherwise")).orElse(null);
    assertThat(found).isEqualTo(wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"office hours", "fri-mon 08:30-17:00", "mon-fri 8-17", "mon 17:00-09:00", "mon 09:00-25:00"})
  void hoursThatCannotBeReadAreRefused(String hours) {
    assertThatThrownBy(() -> OfficeHours.of(hours)).hasMessageContaining("mon-fri 08:30-17:00");
  }
}

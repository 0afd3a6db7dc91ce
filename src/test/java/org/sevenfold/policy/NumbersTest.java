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
  @ValueSource(strings = {"office hours", "fri-mon 08:30-17:00", "mon-fri 8-17"})
  void hoursThatCannotBeReadAreRefused(String hours) {
    assertThatThrownBy(() -> OfficeHours.of(hours)).hasMessageContaining("mon-fri 08:30-17:00");
  }
}

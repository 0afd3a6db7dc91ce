package org.sevenfold.datarights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.clock.BankHolidays;

/** By which day somebody has their answer (P69.b5). */
class DueDayTest {

  private static final BankHolidays HOLIDAYS = new BankHolidays();

  @ParameterizedTest
  @CsvSource({"ACCESS, 2026-11-17, 2026-12-17, one month", "ACCESS, 2027-01-31, 2027-03-01, no day 31",
      "OBJECTION, 2026-11-05, 2026-12-07, a weekend", "CORRECTION, 2026-11-25, 2026-12-29, Christmas Day",
      "ERASURE, 2027-02-28, 2027-03-30, a weekend", "COMPLAINT, 2026-11-17, 2026-12-17, 30 days",
      "COMPLAINT, 2027-02-01, 2027-03-03, 30 days"})
  void aMonthLaterOrTheNextWorkingDay(RequestKind kind, LocalDate received, LocalDate day, String because) {
    DueDay due = DueDay.of(kind, received, false, HOLIDAYS);
    assertThat(due.day()).isEqualTo(day);
    assertThat(due.reckoned()).contains(because);
  }

  @Test
  void extendedItIsThreeMonthsFromTheDayOnWhichItCame() {
    DueDay due = DueDay.of(RequestKind.ACCESS, LocalDate.parse("2026-11-30"), true, HOLIDAYS);
    assertThat(due.day()).isEqualTo("2027-03-01");
    assertThat(due.reckoned()).contains("Monday 30 November 2026", "three months", "no day 30", "a weekend");
  }
}

package org.sevenfold.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments as people in England read them, also where a clock shows the same twice. */
class LondonTimeTest {

  private final LondonTime london = new LondonTime(new MovableClock(Instant.parse("2026-11-17T10:00:00Z")));

  @Test
  void theTwoHalfPastOnesOfOctoberDiffer() {
    assertThat(Stream.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z").map(Instant::parse).map(london::moment))
        .containsExactly("25 October 2026 at 1:30am (before the clocks go back)",
            "25 October 2026 at 1:30am (after the clocks go back)");
    assertThat(london.timeOfDay(Instant.parse("2026-10-25T02:30:00Z"))).isEqualTo("2:30am");
    assertThat(london.timeOfDay(Instant.parse("2027-03-28T01:30:00Z"))).isEqualTo("2:30am");
  }

  /** The clock stands at Tuesday, 10:00. */
  @ParameterizedTest
  @CsvSource({"2026-11-20T17:00:00Z, Friday", "2026-11-20T00:06:00Z, Thursday", "2026-11-18T09:00:00Z, Tuesday",
      "2026-11-17T11:00:00Z, Tuesday", "2026-11-23T17:00:00Z, Monday", "2026-11-24T17:00:00Z, Tuesday 24 November"})
  void somebodyIsAskedByADayOnWhichItIsNotTooLate(Instant end, String day) {
    assertThat(london.byDay(end)).isEqualTo(day);
  }
}

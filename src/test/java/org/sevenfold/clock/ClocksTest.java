package org.sevenfold.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sevenfold.policy.AgencyPack;

/** When a wait ends: on the day that a person named, or by the pack's clock. */
class ClocksTest {

  private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");

  private final Clocks clocks =
      new Clocks(new MovableClock(NOW), new TenDays());

  private static final class TenDays implements DueTimes {

    @Override
    public Instant due(String clock, AgencyPack whose, Instant from) {
      return from.plus(Duration.ofDays(10));
    }

    @Override
    public Instant opens(String clock, AgencyPack whose, Instant from) {
      return from;
    }

    @Override
    public Instant part(Optional<String> clock, AgencyPack whose, Instant from, Instant to, int hundredths) {
      return to;
    }

    @Override
    public Reason because(String clock, AgencyPack whose, Instant from) {
      return new Reason(from, due(clock, whose, from), "ten days", List.of(), Optional.empty(), Optional.empty());
    }
  }

  @Test
  void aNamedDayBeginsInTheMorningInLondonInWinterAndInSummer() {
    assertThat(clocks.on("2026-12-08", "decision_review", "any"))
        .isEqualTo(Date.from(Instant.parse("2026-12-08T09:00:00Z")));
    assertThat(clocks.on("2027-06-08", "decision_review", "any"))
        .isEqualTo(Date.from(Instant.parse("2027-06-08T08:00:00Z")));
  }

  @Test
  void whereNobodyNamedADayThePacksOwnTimeHolds() {
    assertThat(clocks.on("unknown", "decision_review", "any")).isEqualTo(Date.from(NOW.plus(Duration.ofDays(10))));
  }
}

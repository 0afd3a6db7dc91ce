package org.sevenfold.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** How the record stands, as an administrator may know it. */
@Component
public class RecordHealth {

  /** A night was left out. */
  private static final Duration TOO_LONG = Duration.ofHours(30);

  private final Checks checks;
  private final Findings findings;
  private final Clock clock;

  RecordHealth(Checks checks, Findings findings, Clock clock) {
    this.checks = checks;
    this.findings = findings;
    this.clock = clock;
  }

  /** A check of the whole record: when it began, and how much there was. */
  public record Check(Instant at, int records, int entries) {
  }

  /** Empty before the first. */
  public Optional<Check> lastChecked() {
    return checks.last();
  }

  /** Whether it is checked as often as it should be. */
  public boolean isChecked() {
    return lastChecked().filter(check -> check.at().plus(TOO_LONG).isAfter(clock.instant())).isPresent();
  }

  /** What the last check found, and what people have met since. */
  public List<Fault> faults() {
    return findings.all();
  }
}

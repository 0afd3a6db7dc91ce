package org.sevenfold.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.start.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the whole record once a night, on one node, and writes down what was found then or met by anybody since. The
 * first time that a fault is found, a person is told.
 */
@Component
public class NightlyCheck {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);

  private final Verification verification;
  private final Checks checks;
  private final Findings findings;
  private final MetFaults met;
  private final Erased erased;
  private final Alarm alarm;
  private final Clock clock;
  private final LocalTime hour;
  private final String node;

  NightlyCheck(Verification verification, Checks checks, Findings findings, MetFaults met, Erased erased, Alarm alarm,
      Clock clock, Settings settings) {
    this.verification = verification;
    this.checks = checks;
    this.findings = findings;
    this.met = met;
    this.erased = erased;
    this.alarm = alarm;
    this.clock = clock;
    this.hour = settings.record().checkedAt();
    this.node = settings.node();
  }

  /** Checks everything, if that has not been done since it was last due and no other node is at it. */
  @Transactional
  public void checkIfDue() {
    if (isDue() && checks.begin() && isDue()) {
      check();
    }
  }

  private void check() {
    Instant begun = clock.instant();
    Verified verified = verification.all();
    checks.done(begun, node, verified);
    findings.forgetAllBut(verified.faults());
    found(verified.faults());
    LOG.info("The record was checked: {} entries, {} faults", verified.entries(), verified.faults().size());
  }

  /** Writes down what was met while somebody read or signed. */
  @Transactional
  public void tellWhatWasMet() {
    found(erased.unlawful(met.take()));
  }

  private void found(Collection<Fault> faults) {
    List<Fault> unknown = findings.add(faults);
    unknown.forEach(fault -> LOG.error("The record is damaged. {}", fault.sentence()));
    if (!unknown.isEmpty()) {
      alarm.raise();
    }
  }

  private boolean isDue() {
    ZonedDateTime now = clock.instant().atZone(LondonTime.ZONE);
    ZonedDateTime today = now.with(hour);
    Instant due = (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    return checks.last().filter(check -> !check.at().isBefore(due)).isEmpty();
  }
}

package org.sevenfold.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.clock.MovableClock;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.Timers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The time in which a case is played: it stands still until somebody stays silent or a clock is to run out. */
@Component
@Profile("replay | test")
public class CaseTime {

  static final Instant START = Instant.parse("2026-11-17T10:00:00Z");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneId.of("Europe/London"));
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final int MOST_SWEEPS = 120;

  private final MovableClock clock;
  private final Timers timers;
  private final OverdueSweep sweep;
  private final OverdueWork overdue;

  CaseTime(MovableClock clock, Timers timers, OverdueSweep sweep, OverdueWork overdue) {
    this.clock = clock;
    this.timers = timers;
    this.sweep = sweep;
    this.overdue = overdue;
  }

  /** A moment as a case file may write it: to the second, a day (at the time at which cases start), or from now on. */
  static Instant moment(String to, Instant now) {
    if (to.startsWith("P")) {
      return now.plus(Duration.parse(to));
    }
    return to.contains("T") ? Instant.from(MOMENT.parse(to))
        : LocalDate.parse(to).atTime(LocalTime.ofInstant(START, ZoneOffset.UTC)).toInstant(ZoneOffset.UTC);
  }

  void begin() {
    clock.moveTo(START);
  }

  /** Nothing of the case goes on afterwards. */
  void end(String agency) {
    timers.stopAll(agency);
  }

  public Instant now() {
    return clock.instant();
  }

  boolean isTooLong() {
    return now().isAfter(START.plus(LONGEST));
  }

  public boolean hasTimer(String agency) {
    return timers.nextDue(agency).isPresent();
  }

  /** The next thing that a model waits for happens. */
  public void toNextTimer(String agency) {
    forwardTo(timers.nextDue(agency));
    timers.runDue(agency);
  }

  /** The next thing that a model waits for happens, or the next task becomes overdue, whichever comes first. */
  public void toNextClock(ConcernReference reference, String agency) {
    forwardTo(Stream.of(overdue.nextDue(reference), timers.nextDue(agency)).flatMap(Optional::stream)
        .min(Instant::compareTo));
    runDue(agency);
  }

  /** The next task becomes overdue, and whoever has to be told of it is told. */
  public void toNextOverdue(ConcernReference reference) {
    forwardTo(overdue.nextDue(reference));
    for (int sweeps = 0; sweeps < MOST_SWEEPS && isOverdue(reference); sweeps++) { // the oldest of all agencies first
      sweep.sweep();
    }
  }

  private boolean isOverdue(ConcernReference reference) {
    return overdue.nextDue(reference).filter(due -> !due.isAfter(now())).isPresent();
  }

  void to(Instant moment, String agency) {
    forwardTo(Optional.of(moment));
    runDue(agency);
  }

  private void runDue(String agency) {
    timers.runDue(agency);
    sweep.sweep();
  }

  private void forwardTo(Optional<Instant> moment) {
    moment.filter(due -> due.isAfter(now())).ifPresent(clock::moveTo);
  }
}

package org.sevenfold.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.policy.Span;

/**
 * What an agency may say of its times: what is urgent stays counted day and night, and what law or guidance sets is
 * made shorter, never longer. The last is tried on every quarter of an hour of the coming weeks and on the days that go
 * wrong: no length in one unit is always shorter than one in another.
 */
public final class LevelRules {

  private static final int QUARTERS_TRIED = 5 * 7 * 24 * 4;

  private final BankHolidays holidays;
  private final Instant now;

  public LevelRules(BankHolidays holidays, Instant now) {
    this.holidays = holidays;
    this.now = now;
  }

  /** What is wrong with another level for one kind; empty where it will do. */
  public Optional<String> fault(ServiceLevels levels, String clock, ServiceLevel wanted) {
    if (!wanted.canBeKept()) {
      return Optional.of("Write whole numbers: from 1 to 999 for how long, and parts of a hundred for reminders");
    }
    Span first = levels.pack().clock(clock);
    if (first instanceof Span.Elapsed && wanted.within() instanceof Span.Working) {
      return Optional.of("This is urgent: it is counted day and night. Choose minutes or hours");
    }
    if (wanted.within() instanceof Span.Working working && levels.calendar(working.calendar()) == null) {
      return Optional.of("Choose in which time it is counted");
    }
    return levels.pack().sourceOf(clock).flatMap(source -> tooLong(levels, clock, wanted, source));
  }

  private Optional<String> tooLong(ServiceLevels levels, String clock, ServiceLevel wanted, String source) {
    Reckoning tried = new Reckoning(levels.with(clock, wanted, now), holidays);
    return starts().filter(start -> tried.exceedsItsSource(clock, start)).findFirst()
        .map(start -> "Make this shorter. It may take " + Reckoning.words(levels.pack().clock(clock)) + " at the most: "
            + source + ". What begins on " + LondonTime.shownMoment(start) + " would be due too late");
  }

  private Stream<Instant> starts() {
    return Stream.concat(TrialStarts.from(now, holidays).values().stream(),
        Stream.iterate(now, moment -> moment.plus(Duration.ofMinutes(15))).limit(QUARTERS_TRIED));
  }
}

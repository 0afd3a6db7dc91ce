package org.sevenfold.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Span;
import org.springframework.stereotype.Component;

/** Due times as the packs have them: in real time, day and night alike, or in the working time of a calendar. */
@Component
class PackTimes implements DueTimes {

  private static final int ALL = 100;

  private final Packs packs;
  private final BankHolidays holidays;

  PackTimes(Packs packs, BankHolidays holidays) {
    this.packs = packs;
    this.holidays = holidays;
  }

  @Override
  public Instant due(String clock, String pack, Instant from) {
    Pack of = packs.get(pack);
    Span span = of.clock(clock);
    if (span instanceof Span.Working working) {
      return time(of, working).after(from, working);
    }
    return from.plus(((Span.Elapsed) span).length());
  }

  @Override
  public Instant part(Optional<String> clock, String pack, Instant from, Instant to, int hundredths) {
    Pack of = packs.get(pack);
    return clock.map(of::clock).filter(Span.Working.class::isInstance).map(Span.Working.class::cast)
        .map(working -> time(of, working).part(from, to, hundredths))
        .orElseGet(() -> from.plus(Duration.between(from, to).multipliedBy(hundredths).dividedBy(ALL)));
  }

  @Override
  public Reason because(String clock, String pack, Instant from) {
    Pack of = packs.get(pack);
    Instant at = due(clock, pack, from);
    if (of.clock(clock) instanceof Span.Working working) {
      return new Reason(from, at, working.words(), skipped(time(of, working), from, at));
    }
    return new Reason(from, at, LondonTime.length(((Span.Elapsed) of.clock(clock)).length()) + ", day and night",
        List.of());
  }

  @Override
  public Instant opens(String clock, String pack, Instant from) {
    Pack of = packs.get(pack);
    return of.clock(clock) instanceof Span.Working working ? time(of, working).opens(from) : from;
  }

  private static List<Skipped> skipped(WorkingTime time, Instant from, Instant at) {
    LocalDate first = LocalDate.ofInstant(from, LondonTime.ZONE);
    Stream<LocalDate> days = first.datesUntil(LocalDate.ofInstant(at, LondonTime.ZONE).plusDays(1));
    return days.flatMap(day -> time.closedBecause(day).map(because -> new Skipped(day, because)).stream()).toList();
  }

  private WorkingTime time(Pack pack, Span.Working span) {
    return new WorkingTime(pack.calendars().get(span.calendar()), holidays);
  }
}

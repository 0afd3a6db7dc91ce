package org.sevenfold.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.policy.Span;
import org.sevenfold.policy.WorkingCalendar;

/**
 * When something is due by given service levels: in real time, day and night alike, or in the working time of a
 * calendar. What law or guidance asks at the most is reckoned as the pack has it, calendar and all, and nothing that an
 * agency says moves it further away.
 */
public final class Reckoning {

  private static final int ALL = 100;

  private final ServiceLevels levels;
  private final BankHolidays holidays;

  public Reckoning(ServiceLevels levels, BankHolidays holidays) {
    this.levels = levels;
    this.holidays = holidays;
  }

  /** When a wait of a kind that begins then ends. */
  public Instant due(String clock, Instant from) {
    return exceedsItsSource(clock, from) ? first(clock, from) : end(clock, from);
  }

  /** Whether what an agency says would end later than law or guidance lets it. */
  boolean exceedsItsSource(String clock, Instant from) {
    return levels.limit(clock).filter(limit -> isBeyond(limit, first(clock, from), end(clock, from))).isPresent();
  }

  /** The same with its reason. */
  public DueTimes.Reason because(String clock, Instant from) {
    return exceedsItsSource(clock, from)
        ? reason(clock, levels.pack().clock(clock), levels.pack().calendars()::get, from)
            .heldBy(levels.pack().sourceOf(clock).orElseThrow())
        : reason(clock, levels.within(clock), levels::calendar, from);
  }

  Instant opens(String clock, Instant from) {
    return levels.within(clock) instanceof Span.Working working ? time(working, levels::calendar).opens(from) : from;
  }

  Instant part(Optional<String> clock, Instant from, Instant to, int hundredths) {
    return clock.map(levels::within).filter(Span.Working.class::isInstance).map(Span.Working.class::cast)
        .map(working -> time(working, levels::calendar).part(from, to, hundredths))
        .orElseGet(() -> from.plus(Duration.between(from, to).multipliedBy(hundredths).dividedBy(ALL)));
  }

  private Instant end(String clock, Instant from) {
    return after(levels.within(clock), levels::calendar, from);
  }

  /** As the pack has it. */
  private Instant first(String clock, Instant from) {
    return after(levels.pack().clock(clock), levels.pack().calendars()::get, from);
  }

  /** A limit in days is a day, whenever the place closes on it. */
  private static boolean isBeyond(Span limit, Instant most, Instant end) {
    return limit instanceof Span.Working working && working.unit() == Span.Unit.DAY
        ? day(end).isAfter(day(most)) : end.isAfter(most);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, LondonTime.ZONE);
  }

  private Instant after(Span span, Function<String, WorkingCalendar> calendars, Instant from) {
    if (span instanceof Span.Working working) {
      return time(working, calendars).after(from, working);
    }
    return from.plus(((Span.Elapsed) span).length());
  }

  private DueTimes.Reason reason(String clock, Span span, Function<String, WorkingCalendar> calendars, Instant from) {
    Instant at = after(span, calendars, from);
    List<DueTimes.Skipped> skipped =
        span instanceof Span.Working working ? skipped(time(working, calendars), from, at) : List.of();
    return new DueTimes.Reason(from, at, words(span) + withoutHolidays(span, at), skipped, levels.since(clock),
        Optional.empty());
  }

  /** Beyond the list every working day counts: due too soon, rather than never, and the reason says so. */
  private String withoutHolidays(Span span, Instant at) {
    return span instanceof Span.Working && !holidays.know(day(at))
        ? ", bank holidays counted as working days: the list of them ends with " + holidays.knownUntil().getYear() : "";
  }

  /** How long something may take, as people say it. */
  public static String words(Span span) {
    return span instanceof Span.Working working ? working.words()
        : LondonTime.length(((Span.Elapsed) span).length()) + ", day and night";
  }

  private static List<DueTimes.Skipped> skipped(WorkingTime time, Instant from, Instant at) {
    LocalDate first = LocalDate.ofInstant(from, LondonTime.ZONE);
    Stream<LocalDate> days = first.datesUntil(LocalDate.ofInstant(at, LondonTime.ZONE).plusDays(1));
    return days.flatMap(day -> time.closedBecause(day).map(because -> new DueTimes.Skipped(day, because)).stream())
        .toList();
  }

  private WorkingTime time(Span.Working span, Function<String, WorkingCalendar> calendars) {
    return new WorkingTime(calendars.apply(span.calendar()), holidays);
  }
}

package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sevenfold.clock.LondonTime;

/** Whatever the hours, and at whatever moment, the number is the one that a slow reading of the wall clock gives. */
class NumberOfTheHourTest {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
  /** The nights on which the clocks change, a leap day, a new year, and a Friday afternoon. */
  private static final List<Instant> EDGES = List.of(Instant.parse("2026-03-29T01:00:00Z"),
      Instant.parse("2026-10-25T01:00:00Z"), Instant.parse("2027-03-28T01:00:00Z"),
      Instant.parse("2028-02-29T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"),
      Instant.parse("2026-06-19T23:00:00Z"), Instant.parse("2026-11-20T16:45:00Z"));

  /** The same on some days, in minutes of the day. */
  record Span(int first, int last, int from, int to) {

    String written() {
      String days = first == last ? DAYS.get(first) : DAYS.get(first) + "-" + DAYS.get(last);
      return "%s %02d:%02d-%02d:%02d".formatted(days, from / 60, from % 60, to / 60, to % 60);
    }

    /** Every minute of a week at which it is open, as a clock on the wall shows it. */
    List<String> minutes() {
      List<String> all = new ArrayList<>();
      for (int day = first; day <= last; day++) {
        for (int minute = from; minute < to; minute++) {
          all.add("%s %02d:%02d".formatted(DAYS.get(day), minute / 60, minute % 60));
        }
      }
      return all;
    }
  }

  @Property(tries = 400)
  void theNumberIsTheOneOfTheWallClock(@ForAll("hours") List<Span> hours, @ForAll("moments") Instant moment) {
    Pack.Body body = new Pack.Body("The council", "office", "night",
        hours.stream().map(Span::written).collect(Collectors.joining("; ")), "");
    ZonedDateTime london = moment.atZone(LondonTime.ZONE);
    boolean open = hours.stream().anyMatch(span -> span.minutes().contains(
        WALL.format(london).toLowerCase(Locale.ROOT)));
    assertThat(body.phoneAt(london)).as(body.hours() + " at " + london).isEqualTo(open ? "office" : "night");
  }

  @Provide
  Arbitrary<List<Span>> hours() {
    Arbitrary<Integer> quarters = Arbitraries.integers().between(0, 95);
    return Combinators.combine(Arbitraries.integers().between(0, 6), Arbitraries.integers().between(0, 6), quarters,
        quarters).as(
            (one, other, from, to) -> new Span(Math.min(one, other), Math.max(one, other),
                Math.min(from, to) * 15, (Math.max(from, to) + 1) * 15))
        .list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<Instant> moments() {
    List<Instant> near = EDGES.stream().flatMap(edge -> IntStream.rangeClosed(-3, 3).boxed()
        .flatMap(hours -> List.of(-1L, 0L, 1L, 899L, 900L).stream()
            .map(seconds -> edge.plusSeconds(hours * 3600L + seconds))))
        .toList();
    Arbitrary<Instant> any = Arbitraries.longs().between(1_767_225_600L, 1_861_920_000L).map(Instant::ofEpochSecond);
    return Arbitraries.oneOf(Arbitraries.of(near), any);
  }
}

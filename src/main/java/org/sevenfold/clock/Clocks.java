package org.sevenfold.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.stream.Stream;

import org.sevenfold.policy.AgencyPack;
import org.sevenfold.policy.Fact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the models call for a due time: {@code ${clocks.due('triage', pack)}}. They say nothing of the agency: the
 * engine hands each instance the clocks of its own.
 */
@Component("clocks")
public class Clocks {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Clock clock;
  private final DueTimes dueTimes;
  private final String agency;

  @Autowired
  public Clocks(Clock clock, DueTimes dueTimes) {
    this(clock, dueTimes, "");
  }

  private Clocks(Clock clock, DueTimes dueTimes, String agency) {
    this.clock = clock;
    this.dueTimes = dueTimes;
    this.agency = agency;
  }

  /** The same of one agency. */
  public Clocks of(String agency) {
    return new Clocks(clock, dueTimes, agency);
  }

  /** When a kind of wait that begins now ends. Public API of the models: never rename. */
  public Date due(String name, String pack) {
    return Date.from(due(name, pack, clock.instant()));
  }

  /** When one that began then ends. Public API of the models: never rename. */
  public Date due(String name, String pack, Date from) {
    return Date.from(due(name, pack, from.toInstant()));
  }

  private Instant due(String name, String pack, Instant from) {
    return dueTimes.due(name, new AgencyPack(agency, pack), from);
  }

  /**
   * The morning of a day that a person named, and the pack's own time where nobody named one: no wait is without an
   * end. Public API of the models: never rename.
   *
   * @param day a date as in {@code 2026-12-01}, or {@code unknown}
   */
  public Date on(String day, String name, String pack) {
    return Fact.UNKNOWN.equals(day) ? due(name, pack)
        : Date.from(LocalDate.parse(day).atTime(MORNING).atZone(LondonTime.ZONE).toInstant());
  }

  /**
   * So long before an end that a kind of wait which begins then is over by it: {@code 3 working days} before a Tuesday
   * is the Thursday. Public API of the models: never rename.
   */
  public Date before(String name, String pack, Date end) {
    Instant by = end.toInstant();
    return Date.from(Stream.iterate(by, moment -> moment.atZone(LondonTime.ZONE).minusDays(1).toInstant())
        .filter(moment -> !due(name, pack, moment).isAfter(by)).findFirst().orElseThrow());
  }
}

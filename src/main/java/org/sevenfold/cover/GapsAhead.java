package org.sevenfold.cover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Area;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.SiteId;
import org.sevenfold.directory.Sites;
import org.sevenfold.policy.AgencyPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When a place will have no safeguarding lead on duty, in the coming hours in which it works. Who is there changes only
 * when a rota or an absence begins or ends: it is asked at each of those moments, by the one rule of the database.
 */
@Component
public class GapsAhead {

  /** How far ahead it is looked, and by which calendar: a clock of the pack. */
  public static final String CLOCK = "cover_ahead";

  private final Sites sites;
  private final DueTimes times;
  private final JdbcClient jdbc;
  private final Clock clock;

  GapsAhead(Sites sites, DueTimes times, JdbcClient jdbc, Clock clock) {
    this.sites = sites;
    this.times = times;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The places of an agency that has people: its sites, or where it has none, all of it. */
  public List<Area> places(Agency agency) {
    List<Site> all = sites.of(agency.id());
    return all.isEmpty() ? List.of(Area.whole(agency.id()))
        : all.stream().map(site -> new Area(agency.id(), Optional.of(site.id()))).toList();
  }

  /** The first one of a place that begins before the coming hours are over. */
  public Optional<Gap> of(Area place, AgencyPack whose) {
    Instant now = clock.instant();
    Instant end = times.due(CLOCK, whose, now);
    List<Instant> moments = Stream.concat(Stream.of(now), changes(place, now).stream())
        .map(moment -> times.opens(CLOCK, whose, moment)).distinct().sorted().toList();
    return moments.stream().filter(moment -> moment.isBefore(end) && !isLed(place, moment)).findFirst()
        .map(begins -> new Gap(place, begins, moments.stream().filter(begins::isBefore)
            .filter(moment -> isLed(place, moment)).findFirst()));
  }

  /** Whether a lead is on duty for a place at a moment. */
  private boolean isLed(Area place, Instant moment) {
    return jdbc.sql("""
        select exists (
          select 1 from person_in_role r
           where r.agency = :agency and r.role = :lead and is_on_duty(r.person, :lead, nullif(:site, ''), :moment)
             and not exists (select 1 from not_there_for n where n.person = r.person and n.site = :site))""")
        .param("agency", place.agency()).param("lead", Role.SAFEGUARDING_LEAD.key())
        .param("site", place.site().map(SiteId::value).orElse("")).param("moment", Timestamp.from(moment))
        .query(Boolean.class).single();
  }

  private List<Instant> changes(Area place, Instant now) {
    return jdbc.sql("""
        select distinct m.at from person_in_role r cross join lateral duty_moments(r.person, :now) m
         where r.agency = :agency and r.role = :lead and m.at > :now""")
        .param("agency", place.agency()).param("lead", Role.SAFEGUARDING_LEAD.key())
        .param("now", Timestamp.from(now)).query((row, i) -> row.getTimestamp("at").toInstant()).list();
  }
}

package org.sevenfold.agency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Link;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has read their agency's guidance, and which version of it (P02): a new version is read anew. */
@Component
public class GuidanceReading {

  /** The pack's name for how long people have to read it. */
  public static final String CLOCK = "read_guidance";

  private final JdbcClient jdbc;
  private final AgencySettings settings;
  private final Directory directory;
  private final DueTimes times;
  private final Packs packs;
  private final Clock clock;

  GuidanceReading(JdbcClient jdbc, AgencySettings settings, Directory directory, DueTimes times, Packs packs,
      Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.directory = directory;
    this.times = times;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * How it stands in an agency.
   *
   * @param people how many work there
   * @param unread who has not said that they have read this version, by name
   * @param due    by when all should have
   */
  public record Reading(Link guidance, int people, List<Person> unread, Instant due, boolean overdue) {
  }

  /** Empty where the agency has no guidance yet. */
  public Optional<Reading> of(Agency agency) {
    Held held = settings.of(agency).of(Setting.GUIDANCE);
    return held.value().map(guidance -> {
      List<Person> people = directory.of(agency.id());
      Set<String> read = readers(guidance);
      List<Person> unread = people.stream().filter(person -> !read.contains(person.id().value())).toList();
      Instant due = times.due(CLOCK, agency.agencyPack(), since(agency, held));
      return new Reading(Link.of(guidance), people.size(), unread, due,
          !unread.isEmpty() && due.isBefore(clock.instant()));
    });
  }

  /** When somebody said that they have read what holds now; empty where they have not, and where there is nothing. */
  public Optional<Instant> readBy(Person person) {
    return guidance(person).flatMap(guidance -> jdbc
        .sql("select at from guidance_read where person = ? and guidance = ?").params(person.id().value(), guidance)
        .query((row, i) -> row.getTimestamp("at").toInstant()).optional());
  }

  /**
   * Somebody says that they have read a version.
   *
   * @param guidance as it was shown to them: where another holds by now, they have not read that
   */
  @Transactional
  public void said(PersonId person, String guidance) {
    directory.person(person).flatMap(this::guidance).filter(guidance::equals)
        .ifPresent(now -> jdbc.sql("insert into guidance_read (person, guidance, at) values (?, ?, ?)"
            + " on conflict do nothing").params(person.value(), now, Timestamp.from(clock.instant())).update());
  }

  private Optional<String> guidance(Person person) {
    return directory.agency(person.agency()).flatMap(agency -> settings.of(agency).value(Setting.GUIDANCE));
  }

  private Set<String> readers(String guidance) {
    return new HashSet<>(jdbc.sql("select person from guidance_read where guidance = ?").param(guidance)
        .query(String.class).list());
  }

  private Instant since(Agency agency, Held held) {
    return held instanceof Held.Own own ? own.edition().since()
        : LocalDate.parse(packs.get(agency.pack()).edition()).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}

package org.sevenfold.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.AgencyPack;
import org.sevenfold.policy.CalendarWords;
import org.sevenfold.policy.LevelsOfAgencies;
import org.sevenfold.policy.OwnLadder;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.policy.ServiceLevels.Own;
import org.sevenfold.policy.Span;
import org.sevenfold.policy.TimeKey;
import org.sevenfold.policy.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long things may take in each agency, edition by edition. They are asked for with every task, and so they are read
 * once and kept for a while. An edition begins to hold only when every node has read it: what is reckoned by it
 * anywhere is reckoned so everywhere.
 */
@Component
public class AgencyLevels implements LevelsOfAgencies {

  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final Duration UNTIL_ALL_KNOW = Duration.ofMinutes(2);
  private static final String EDITIONS = "select name, value, before, since, made_by, confirmed_by from agency_setting"
      + " where agency = ? and name ~ '^(clock|calendar|ladder)[.]' ";

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final Packs packs;
  private final Clock clock;

  AgencyLevels(JdbcClient jdbc, Packs packs, Clock clock) {
    this.jdbc = jdbc;
    this.packs = packs;
    this.clock = clock;
  }

  private record Said(TimeKey key, SettingEdition edition) {

    Instant since() {
      return edition.since();
    }
  }

  /** @param said the earliest first */
  private record Known(Instant readAt, List<Said> said) {

    boolean isFresh(Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(KEPT));
    }
  }

  @Override
  public ServiceLevels at(AgencyPack whose, Instant moment) {
    Pack pack = packs.get(whose.pack());
    Map<TimeKey, Said> held = new HashMap<>();
    said(whose.agency()).stream().filter(one -> !one.since().isAfter(moment)).forEach(one -> held.put(one.key(), one));
    held.values().removeIf(one -> one.edition().value().isEmpty());
    return held.isEmpty() ? ServiceLevels.of(pack) : levels(pack, held);
  }

  private static ServiceLevels levels(Pack pack, Map<TimeKey, Said> held) {
    Map<String, Own<ServiceLevel>> levels = new HashMap<>();
    Map<String, Own<WorkingCalendar>> calendars = new HashMap<>();
    Optional<OwnLadder> ladder =
        Optional.ofNullable(held.get(TimeKey.LADDER)).map(said -> OwnLadder.of(said.edition().value()));
    held.forEach((key, said) -> {
      if (key.kind() == TimeKey.Kind.CALENDAR) {
        calendars.put(key.name(), new Own<>(CalendarWords.of(said.edition().value()).read(), said.since()));
      } else if (key.kind() == TimeKey.Kind.CLOCK) {
        levels.put(key.name(), new Own<>(ServiceLevel.of(said.edition().value()), said.since()));
      }
    });
    // a concern may have begun with a pack that has no such calendar
    levels.values().removeIf(own -> own.says().within() instanceof Span.Working working
        && !pack.calendars().containsKey(working.calendar()));
    return new ServiceLevels(pack, levels, calendars, ladder);
  }

  private List<Said> said(String agency) {
    if (agency.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    Known before = known.get(agency);
    // nobody waits for whoever reads: one of those who do may hold the connection that the other needs
    return before != null && before.isFresh(now) ? before.said() : readAnew(agency, now);
  }

  private List<Said> readAnew(String agency, Instant now) {
    Known read = new Known(now, read(agency));
    known.put(agency, read);
    return read.said();
  }

  private List<Said> read(String agency) {
    return jdbc.sql(EDITIONS + "order by since").param(agency)
        .query((row, i) -> new Said(TimeKey.of(row.getString("name")).orElseThrow(), edition(row))).list();
  }

  /** What holds now, and what begins to hold in the next minutes. */
  public ServiceLevels soon(Agency agency) {
    return at(agency.agencyPack(), clock.instant().plus(UNTIL_ALL_KNOW));
  }

  /** What an agency has said of one of its times, the newest first; what the pack says came before. */
  public List<SettingEdition> editions(Agency agency, TimeKey key) {
    return jdbc.sql(EDITIONS + "and name = ? order by since desc").params(agency.id(), key.key())
        .query((row, i) -> edition(row)).list();
  }

  /**
   * It holds from the minute after the next.
   *
   * @param confirmedBy empty where nobody was there who could
   * @param value       empty where it is as the pack says
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(PersonId by, Optional<PersonId> confirmedBy, Agency agency, TimeKey key, String value) {
    Optional<SettingEdition> last = editions(agency, key).stream().findFirst();
    Instant planned = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(UNTIL_ALL_KNOW);
    Instant since = last.map(one -> one.since().plusSeconds(1)).filter(planned::isBefore).orElse(planned);
    jdbc.sql("insert into agency_setting (agency, name, since, value, before, made_by, confirmed_by)"
        + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(agency.id(), key.key(), Timestamp.from(since), value, last.map(SettingEdition::value).orElse(""),
            by.value(), confirmedBy.map(PersonId::value).orElse(null))
        .update();
    known.remove(agency.id());
  }

  /** What held before this value holds again, where it holds now: a new edition, and the others stay. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void back(PersonId by, Agency agency, TimeKey key, String value) {
    editions(agency, key).stream().findFirst().filter(one -> one.value().equals(value))
        .ifPresent(one -> put(by, Optional.of(by), agency, key, one.before()));
  }

  private static SettingEdition edition(ResultSet row) throws SQLException {
    return new SettingEdition(row.getString("value"), row.getString("before"), row.getTimestamp("since").toInstant(),
        new PersonId(row.getString("made_by")),
        Optional.ofNullable(row.getString("confirmed_by")).map(PersonId::new));
  }
}

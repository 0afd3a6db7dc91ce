package org.sevenfold.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agency sets: what its pack says or its profile, and in its place what it has put in. What is put in holds
 * from that moment, and what held before stays.
 */
@Component
public class AgencySettings {

  private static final String EDITION = "name, value, before, since, made_by, confirmed_by from agency_setting"
      + " where agency = ?";

  private final JdbcClient jdbc;
  private final Packs packs;
  private final Directory directory;
  private final Clock clock;

  AgencySettings(JdbcClient jdbc, Packs packs, Directory directory, Clock clock) {
    this.jdbc = jdbc;
    this.packs = packs;
    this.directory = directory;
    this.clock = clock;
  }

  /** What holds now. */
  public SettingsInForce of(Agency agency) {
    return under(agency, packs.get(agency.pack()));
  }

  /** @param pack that under which something began, whatever pack the agency has today */
  public SettingsInForce under(Agency agency, Pack pack) {
    Map<String, SettingEdition> own = new HashMap<>();
    jdbc.sql("select distinct on (name) " + EDITION + " order by name, since desc").param(agency.id())
        .query(row -> {
          own.put(row.getString("name"), edition(row, 0));
        });
    Map<Setting, Held> held = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      held.put(setting, held(agency, pack, setting, Optional.ofNullable(own.get(setting.key()))));
    }
    return new SettingsInForce(held);
  }

  private static Held held(Agency agency, Pack pack, Setting setting, Optional<SettingEdition> own) {
    Optional<String> profile = AgencyProfile.value(agency, setting);
    String said = own.map(SettingEdition::value)
        .orElseGet(() -> profile.orElseGet(() -> pack.settings().getOrDefault(setting, "")));
    if (!setting.isSaid(said)) {
      return new Held.NotConfigured();
    }
    return own.<Held>map(Held.Own::new).orElseGet(() -> new Held.First(said,
        profile.map(set -> "As the agency was set up").orElse("Of the policy pack, edition of " + pack.edition())));
  }

  /** What an agency has put in for one setting, the newest first. */
  public List<SettingEdition> editions(Agency agency, Setting setting) {
    return jdbc.sql("select " + EDITION + " and name = ? order by since desc").params(agency.id(), setting.key())
        .query(AgencySettings::edition).list();
  }

  /** What can be chosen, with its words; nothing where it is written and not chosen. */
  public Map<String, String> options(Setting setting) {
    return setting.kind() == Setting.Kind.PACK ? packs.names() : setting.options();
  }

  /** A value as people read it. */
  public String inWords(Setting setting, String value) {
    return value.isBlank() ? "not configured" : options(setting).getOrDefault(value, value);
  }

  /** What is wrong with a value for an agency; empty where it will do. */
  public Optional<String> fault(Agency agency, Setting setting, String value) {
    if (of(agency).value(setting).orElse("").equals(value)) {
      return Optional.of("This is what holds already. Type or choose something else");
    }
    if (setting.kind() == Setting.Kind.PACK) {
      return packs.names().containsKey(value) ? Optional.empty() : Optional.of("Choose one");
    }
    return setting.fault(value);
  }

  /** @param confirmedBy empty where nobody was there who could */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(PersonId by, Optional<PersonId> confirmedBy, Agency agency, Setting setting, String value) {
    Agency now = directory.hold(agency);
    String before = of(now).value(setting).orElse("");
    jdbc.sql("insert into agency_setting (agency, name, since, value, before, made_by, confirmed_by)"
        + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(agency.id(), setting.key(), Timestamp.from(clock.instant()), value, before, by.value(),
            confirmedBy.map(PersonId::value).orElse(null))
        .update();
    AgencyProfile.with(now, setting, value).ifPresent(directory::save);
  }

  /** What held before this value holds again, where it holds now: a new edition, and the others stay. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void back(PersonId by, Agency agency, Setting setting, String value) {
    editions(agency, setting).stream().findFirst().filter(one -> one.value().equals(value))
        .ifPresent(one -> put(by, Optional.of(by), agency, setting, one.before()));
  }

  private static SettingEdition edition(ResultSet row, int index) throws SQLException {
    return new SettingEdition(row.getString("value"), row.getString("before"), row.getTimestamp("since").toInstant(),
        new PersonId(row.getString("made_by")),
        Optional.ofNullable(row.getString("confirmed_by")).map(PersonId::new));
  }
}

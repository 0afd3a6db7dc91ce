package org.sevenfold.phonebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Numbers;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to ring: the numbers of the pack, and in their place those that an agency has of its own. What is put in holds
 * from that moment, and what held before stays.
 */
@Component
public class PhoneBook {

  private final JdbcClient jdbc;
  private final Packs packs;
  private final Directory directory;
  private final Clock clock;

  PhoneBook(JdbcClient jdbc, Packs packs, Directory directory, Clock clock) {
    this.directory = directory;
    this.jdbc = jdbc;
    this.packs = packs;
    this.clock = clock;
  }

  /** An agency's pack with the agency's own numbers in it. */
  public Pack of(Agency agency) {
    return in(agency.id(), agency.pack());
  }

  /** @param pack whose id: that under which something began, whatever pack the agency has today */
  public Pack in(String agency, String pack) {
    Map<String, Numbers> own = new HashMap<>();
    jdbc.sql("select distinct on (body) body, phone, hours, out_of_hours from phone_edition where agency = ?"
        + " order by body, since desc").param(agency)
        .query(row -> {
          own.put(row.getString("body"), numbers(row));
        });
    return packs.get(pack).ringing(own);
  }

  /** What an agency has put in for one body, the newest first; the pack's own came before all of them. */
  public List<PhoneEdition> editions(String agency, String body) {
    return jdbc.sql("select phone, hours, out_of_hours, since, made_by, confirmed_by from phone_edition"
        + " where agency = ? and body = ? order by since desc").params(agency, body)
        .query((row, i) -> new PhoneEdition(numbers(row), row.getTimestamp("since").toInstant(),
            new PersonId(row.getString("made_by")),
            Optional.ofNullable(row.getString("confirmed_by")).map(PersonId::new)))
        .list();
  }

  /** @param confirmedBy empty where nobody was there who could */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(PersonId by, Optional<PersonId> confirmedBy, String agency, String body, Numbers numbers) {
    jdbc.sql("insert into phone_edition (agency, body, since, phone, hours, out_of_hours, made_by, confirmed_by)"
        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(agency, body, Timestamp.from(clock.instant()), numbers.phone(), numbers.hours(), numbers.outOfHours(),
            by.value(), confirmedBy.map(PersonId::value).orElse(null))
        .update();
  }

  /** What held before these numbers holds again, where they hold now: a new edition, and the others stay. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void back(PersonId by, String agency, String body, Numbers numbers) {
    List<PhoneEdition> editions = editions(agency, body);
    if (editions.stream().findFirst().filter(one -> one.numbers().equals(numbers)).isPresent()) {
      Numbers before = editions.stream().skip(1).findFirst().map(PhoneEdition::numbers)
          .orElseGet(() -> packs.get(packOf(agency)).rung(body).numbers());
      put(by, Optional.of(by), agency, body, before);
    }
  }

  private String packOf(String agency) {
    return directory.agency(agency).map(Agency::pack).orElseThrow();
  }

  private static Numbers numbers(ResultSet row) throws SQLException {
    return new Numbers(row.getString("phone"), row.getString("hours"), row.getString("out_of_hours"));
  }
}

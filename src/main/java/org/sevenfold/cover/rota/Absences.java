package org.sevenfold.cover.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is away from when until when, and who stands in for them. Kept as it was put in, with who ended it. */
@Component
public class Absences {

  private static final String ABSENCE = "select id, person, begins, ends, deputy, set_by from absence ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Absences(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Absence absence) {
    jdbc.sql("insert into absence (id, person, begins, ends, deputy, set_by, set_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(absence.id(), absence.person().value(), Timestamp.from(absence.begins()),
            Timestamp.from(absence.ends()), absence.deputy().map(PersonId::value).orElse(null),
            absence.setBy().value(), now())
        .update();
  }

  /** @return whether it held until now */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean withdraw(PersonId by, String id) {
    return jdbc.sql("update absence set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null")
        .params(by.value(), now(), id).update() > 0;
  }

  public Optional<Absence> find(String id) {
    return jdbc.sql(ABSENCE + "where id = ? and withdrawn_at is null").param(id).query(Absences::read).optional();
  }

  /** Those of somebody that have not passed, the first first. */
  public List<Absence> of(PersonId person) {
    return jdbc.sql(ABSENCE + "where person = ? and withdrawn_at is null and ends > ? order by begins, id")
        .params(person.value(), now()).query(Absences::read).list();
  }

  /** Who stands in for somebody who is absent now. */
  public Optional<PersonId> deputy(PersonId person) {
    return jdbc.sql(ABSENCE + """
        where person = ? and withdrawn_at is null and begins <= ? and ends > ? and deputy is not null
        order by begins desc, id limit 1""").params(person.value(), now(), now()).query(Absences::read).optional()
        .flatMap(Absence::deputy);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Absence read(ResultSet row, int index) throws SQLException {
    return new Absence(row.getString("id"), new PersonId(row.getString("person")),
        row.getTimestamp("begins").toInstant(), row.getTimestamp("ends").toInstant(),
        Optional.ofNullable(row.getString("deputy")).map(PersonId::new), new PersonId(row.getString("set_by")));
  }
}

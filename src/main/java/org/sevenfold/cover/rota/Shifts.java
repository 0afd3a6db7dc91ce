package org.sevenfold.cover.rota;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rota: each time of the week as it was put in. None is changed; one that holds no longer says who ended it. */
@Component
public class Shifts {

  private static final String SHIFT =
      "select id, person, role, site, weekday, begins, ends, first_day, last_day, set_by from shift ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Shifts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Shift shift) {
    jdbc.sql("""
        insert into shift (id, person, role, site, weekday, begins, ends, first_day, last_day, set_by, set_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(shift.id(), shift.person().value(), shift.as().key(),
            shift.site().map(SiteId::value).orElse(null), shift.day().getValue(), shift.begins(), shift.ends(),
            shift.firstDay(), shift.lastDay().orElse(null), shift.setBy().value(), Timestamp.from(clock.instant()))
        .update();
  }

  /** @return whether it held until now */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean withdraw(PersonId by, String id) {
    return jdbc.sql("update shift set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null")
        .params(by.value(), Timestamp.from(clock.instant()), id).update() > 0;
  }

  public Optional<Shift> find(String id) {
    return jdbc.sql(SHIFT + "where id = ? and withdrawn_at is null").param(id).query(Shifts::read).optional();
  }

  /** Those of somebody that hold today or later, by the week. */
  public List<Shift> of(PersonId person) {
    return jdbc.sql(SHIFT + """
        where person = ? and withdrawn_at is null and (last_day is null or last_day >= ?)
        order by weekday, begins, id""")
        .params(person.value(), Date.valueOf(LondonTime.at(clock.instant()).toLocalDate()))
        .query(Shifts::read).list();
  }

  private static Shift read(ResultSet row, int index) throws SQLException {
    return new Shift(row.getString("id"), new PersonId(row.getString("person")),
        Role.of(row.getString("role")).orElseThrow(), Optional.ofNullable(row.getString("site")).map(SiteId::new),
        DayOfWeek.of(row.getInt("weekday")), row.getObject("begins", LocalTime.class),
        row.getObject("ends", LocalTime.class), row.getObject("first_day", LocalDate.class),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)), new PersonId(row.getString("set_by")));
  }
}

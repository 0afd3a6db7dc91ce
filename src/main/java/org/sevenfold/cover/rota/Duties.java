package org.sevenfold.cover.rota;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who said that somebody is on duty or off. It holds until the rota or an absence of theirs begins or ends next. */
@Component
public class Duties {

  private final JdbcClient jdbc;
  private final Directory directory;
  private final Clock clock;

  Duties(JdbcClient jdbc, Directory directory, Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.clock = clock;
  }

  /** What was said last of somebody. */
  public record Said(boolean onDuty, Instant at, PersonId by) {
  }

  /** Two who say it at once do so one after the other. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void say(PersonId by, PersonId person, boolean onDuty) {
    directory.hold(person);
    directory.onDuty(person, onDuty);
    jdbc.sql("insert into duty_said (person, on_duty, at, said_by) values (?, ?, ?, ?)")
        .params(person.value(), onDuty, Timestamp.from(clock.instant()), by.value()).update();
  }

  /** Empty where nobody ever said anything. */
  public Optional<Said> last(PersonId person) {
    return jdbc.sql("select on_duty, at, said_by from duty_said where person = ? order by at desc, id desc limit 1")
        .param(person.value()).query((row, i) -> new Said(row.getBoolean("on_duty"),
            row.getTimestamp("at").toInstant(), new PersonId(row.getString("said_by"))))
        .optional();
  }

  /** When the rota or an absence of somebody begins or ends next; empty where nothing is set for the next days. */
  public Optional<Instant> nextChange(PersonId person) {
    Timestamp now = Timestamp.from(clock.instant());
    return jdbc.sql("select at from duty_moments(?, ?) m where m.at > ? order by at limit 1")
        .params(person.value(), now, now).query((row, i) -> row.getTimestamp("at").toInstant()).optional();
  }
}

package org.sevenfold.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what was told has been seen: whoever was told has opened the page that the link leads to, signed in. A link by
 * itself proves nothing, as mail servers follow links too.
 */
@Component
public class Sightings {

  private final JdbcClient jdbc;
  private final Clock clock;

  Sightings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Somebody was told of a task.
   *
   * @param told when it was sent first
   * @param seen when they opened it; empty where they have not
   */
  public record Sighting(PersonId person, Instant told, Optional<Instant> seen) {
  }

  @Transactional
  public void seen(PersonId person, TaskId task) {
    jdbc.sql("update notice set seen_at = ? where person = ? and task = ? and seen_at is null")
        .params(Timestamp.from(clock.instant()), person.value(), task.value()).update();
  }

  @Transactional
  public void seen(PersonId person, ConcernReference reference) {
    jdbc.sql("update notice set seen_at = ? where person = ? and concern = ? and task is null and seen_at is null")
        .params(Timestamp.from(clock.instant()), person.value(), reference.value()).update();
  }

  /** Who was told of a task, the first first; whoever asks has the right to know who works on it. */
  public List<Sighting> of(TaskId task) {
    return jdbc.sql("select person, min(sent_at) as told, min(seen_at) as seen from notice where task = ?"
        + " and sent_at is not null group by person order by told, person").param(task.value())
        .query((row, i) -> new Sighting(new PersonId(row.getString("person")), row.getTimestamp("told").toInstant(),
            Optional.ofNullable(row.getTimestamp("seen")).map(Timestamp::toInstant)))
        .list();
  }
}

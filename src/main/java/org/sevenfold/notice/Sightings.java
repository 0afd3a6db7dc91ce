package org.sevenfold.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what was told has been seen: whoever was told has opened the page that the link leads to, signed in. A link
 * by itself proves nothing, as mail servers follow links too.
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
   * What is known of a task.
   *
   * @param told when anybody was told of it first
   * @param seen when any of them opened it first; empty where nobody has
   */
  public record Sighting(Instant told, Optional<Instant> seen) {
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

  /** Of each task of which anybody was told; whoever asks has the right to know who works on them. */
  public Map<TaskId, Sighting> of(Collection<TaskId> tasks) {
    Map<TaskId, Sighting> all = new HashMap<>();
    jdbc.sql("select task, min(sent_at) as told, min(seen_at) as seen from notice where task = any(?)"
        + " and sent_at is not null group by task")
        .param(tasks.stream().map(TaskId::value).toArray(String[]::new))
        .query(row -> {
          all.put(new TaskId(row.getString("task")), new Sighting(row.getTimestamp("told").toInstant(),
              Optional.ofNullable(row.getTimestamp("seen")).map(Timestamp::toInstant)));
        });
    return all;
  }
}

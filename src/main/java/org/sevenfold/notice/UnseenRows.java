package org.sevenfold.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was told of tasks and has not been seen by whoever was told. */
@Component
class UnseenRows {

  private static final int MOST = 2000;

  private final JdbcClient jdbc;

  UnseenRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something that somebody was told and has not opened.
   *
   * @param sentAt empty where it did not arrive and is not tried again
   */
  record Unseen(long id, PersonId person, ConcernReference concern, TaskId task, boolean urgent,
      Optional<Instant> sentAt) {
  }

  List<Unseen> all() {
    return jdbc.sql("""
        select n.id, n.person, n.task, n.concern, n.urgent,
               case when l.given_up_at is null then n.sent_at end as sent_at
          from notice n join notice_letter l on l.id = n.letter
         where n.kind = 'TASK_WAITS' and n.task is not null and n.seen_at is null and n.followed_at is null
           and (n.sent_at is not null or l.given_up_at is not null)
         order by n.urgent desc, n.made_at limit ?""").param(MOST).query(UnseenRows::read).list();
  }

  /** @return whether it is this one's to follow, however many look at the same moment */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean follow(Unseen unseen, Instant now) {
    return jdbc.sql("update notice set followed_at = ? where id = ? and followed_at is null and seen_at is null")
        .params(Timestamp.from(now), unseen.id()).update() > 0;
  }

  /** By which ways somebody was told of a task already. */
  Set<String> taken(PersonId person, TaskId task) {
    return jdbc.sql("select distinct channel from notice where person = ? and task = ? and kind = 'TASK_WAITS'")
        .params(person.value(), task.value()).query(String.class).list().stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether nobody who was told of a task has seen it, and nothing is left to be waited for. */
  boolean isSeenByNobody(TaskId task) {
    return jdbc.sql("select not exists (select 1 from notice where task = ? and kind = 'TASK_WAITS'"
        + " and (seen_at is not null or followed_at is null))").param(task.value()).query(Boolean.class).single();
  }

  private static Unseen read(ResultSet row, int index) throws SQLException {
    return new Unseen(row.getLong("id"), new PersonId(row.getString("person")),
        new ConcernReference(row.getString("concern")), new TaskId(row.getString("task")), row.getBoolean("urgent"),
        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant));
  }
}

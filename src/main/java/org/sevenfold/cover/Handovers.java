package org.sevenfold.cover;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.sevenfold.directory.PersonId;
import org.sevenfold.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which tasks somebody gave to somebody else while they were away, as long as they are open. */
@Component
class Handovers {

  private final JdbcClient jdbc;

  Handovers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A task that is with somebody else for somebody. */
  record With(TaskId task, PersonId giver, PersonId receiver, Instant at) {
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void given(PersonId giver, PersonId receiver, TaskId task, Instant at) {
    jdbc.sql("insert into handed_over (task, giver, receiver, at) values (?, ?, ?, ?)")
        .params(task.value(), giver.value(), receiver.value(), Timestamp.from(at)).update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void back(PersonId giver, TaskId task, Instant at) {
    jdbc.sql("update handed_over set back_at = ? where giver = ? and task = ? and back_at is null")
        .params(Timestamp.from(at), giver.value(), task.value()).update();
  }

  /** What somebody gave away and has not taken back, the latest first. */
  List<With> by(PersonId giver) {
    return with("giver", giver);
  }

  /** What somebody was given. */
  List<With> to(PersonId receiver) {
    return with("receiver", receiver);
  }

  private List<With> with(String whose, PersonId person) {
    return jdbc.sql("select task, giver, receiver, at from handed_over where " + whose
        + " = ? and back_at is null order by at desc, task").param(person.value())
        .query((row, i) -> new With(new TaskId(row.getString("task")), new PersonId(row.getString("giver")),
            new PersonId(row.getString("receiver")), row.getTimestamp("at").toInstant()))
        .list();
  }
}

package org.sevenfold.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of notices. What is written in a transaction that fails was never to be told. */
@Component
class Outbox {

  private static final String WAITING = " sent_at is null and dropped_at is null ";
  private static final String NOTICE = "id, person, kind, reference, task, what_to_do, due_at, channel, urgent";

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How something is told.
   *
   * @param channel by which way
   * @param sendAt  not before
   * @param urgent  whether it can't wait for anything
   * @param merged  whether it may stand in one letter with others
   */
  record Told(String channel, Instant sendAt, boolean urgent, boolean merged) {
  }

  /** Somebody is asked to take over what is overdue. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void overdue(PersonId person, Collection<OpenTask> escalations, Told told, Instant now) {
    if (escalations.isEmpty()) {
      return;
    }
    String[] tasks = texts(escalations, one -> one.id().value());
    jdbc.sql("""
        insert into notice (person, kind, reference, concern, task, what_to_do, due_at, made_at, send_at, channel,
          urgent, merged, overdue)
        select :person, 'TASK_WAITS', e.*, :now, :sendAt, :channel, :urgent, :merged, true
          from unnest(:references, :concerns, :tasks, :titles, cast(:due as timestamptz[])) e on conflict do nothing""")
        .param("person", person.value()).param("now", Timestamp.from(now)).param("tasks", tasks)
        .param("references", texts(escalations, one -> one.reference().value()))
        .param("concerns", texts(escalations, one -> one.concern().value()))
        .param("titles", texts(escalations, OpenTask::title))
        .param("due", texts(escalations, one -> one.dueAt().map(Instant::toString).orElse(null)))
        .param("sendAt", Timestamp.from(told.sendAt())).param("channel", told.channel())
        .param("urgent", told.urgent()).param("merged", told.merged())
        .update();
    jdbc.sql("update notice set overdue = true where person = ? and task = any(?) and not overdue and" + WAITING)
        .params(person.value(), tasks).update();
  }

  private static String[] texts(Collection<OpenTask> tasks, Function<OpenTask, String> text) {
    return tasks.stream().map(text).toArray(String[]::new);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void taskWaits(PersonId person, OpenTask task, Told told, Instant now) {
    ofTask(Notice.Kind.TASK_WAITS, person, task, 0, told, now);
  }

  /**
   * A part of a task's time is over.
   *
   * @param stage in hundredths
   * @return whether they had not been reminded of it at that part yet
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean reminder(PersonId person, OpenTask task, int stage, Told told, Instant now) {
    return ofTask(Notice.Kind.REMINDER, person, task, stage, told, now);
  }

  private boolean ofTask(Notice.Kind kind, PersonId person, OpenTask task, int stage, Told told, Instant now) {
    return jdbc.sql("""
        insert into notice (person, kind, reference, concern, task, what_to_do, due_at, stage, made_at, send_at,
          channel, urgent, merged)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(person.value(), kind.name(), task.reference().value(), task.concern().value(), task.id().value(),
            task.title(), task.dueAt().map(Timestamp::from).orElse(null), stage, Timestamp.from(now),
            Timestamp.from(told.sendAt()), told.channel(), told.urgent(), told.merged())
        .update() > 0;
  }

  /** Somebody is told once more that something is overdue, however much it is by then. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void stillOverdue(PersonId person, String what, Instant now, Instant sendAt) {
    jdbc.sql("""
        insert into notice (person, kind, reference, what_to_do, made_at, send_at, overdue)
        values (?, 'STILL_OVERDUE', '', ?, ?, ?, true) on conflict do nothing""")
        .params(person.value(), what, Timestamp.from(now), Timestamp.from(sendAt)).update();
  }

  /** When somebody was last told that something is overdue; empty where never. */
  Optional<Instant> lastToldOfOverdue(PersonId person) {
    return jdbc.sql("select coalesce(sent_at, made_at) from notice where overdue and person = ?"
        + " order by made_at desc limit 1").param(person.value()).query((row, i) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** Who is to hear of a task and has not yet. */
  List<PersonId> toBeTold(TaskId task) {
    return jdbc.sql("select distinct person from notice where task = ? and kind = 'TASK_WAITS' and" + WAITING)
        .param(task.value()).query(String.class).list().stream().map(PersonId::new).toList();
  }

  /** What waits to be sent of a task goes out now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withoutDelay(TaskId task, Instant now) {
    jdbc.sql("update notice set send_at = ?, urgent = true where task = ? and letter is null and" + WAITING)
        .params(Timestamp.from(now), task.value()).update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void news(PersonId person, ConcernReference concern, Told told, Instant now) {
    jdbc.sql("""
        insert into notice (person, kind, reference, concern, made_at, send_at, channel, merged)
        values (?, 'NEWS', ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(person.value(), concern.value(), concern.value(), Timestamp.from(now), Timestamp.from(told.sendAt()),
            told.channel(), told.merged())
        .update();
  }

  /** Their concern has arrived; they hear that once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void receipt(PersonId person, ConcernReference concern, String ring, Instant until, Instant sendAt,
      Instant now) {
    jdbc.sql("""
        insert into notice (person, kind, reference, concern, what_to_do, due_at, made_at, send_at)
        select ?, 'RECEIPT', ?, ?, ?, ?, ?, ?
         where not exists (select 1 from notice where kind = 'RECEIPT' and concern = ?) on conflict do nothing""")
        .params(person.value(), concern.value(), concern.value(), ring, Timestamp.from(until), Timestamp.from(now),
            Timestamp.from(sendAt), concern.value())
        .update();
  }

  /** Something that is about no concern. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void aboutNoConcern(Notice.Kind kind, PersonId person, Told told, Instant now) {
    jdbc.sql("insert into notice (person, kind, reference, made_at, send_at, channel, urgent, merged)"
        + " values (?, ?, '', ?, ?, ?, ?, ?) on conflict do nothing")
        .params(person.value(), kind.name(), Timestamp.from(now), Timestamp.from(told.sendAt()), told.channel(),
            told.urgent(), told.merged())
        .update();
  }

  /** When somebody was last told something of a kind; empty where never. */
  Optional<Instant> lastTold(Notice.Kind kind, PersonId person) {
    return jdbc.sql("select made_at from notice where kind = ? and person = ? order by made_at desc limit 1")
        .params(kind.name(), person.value()).query((row, i) -> row.getTimestamp(1).toInstant()).optional();
  }

  /** What a letter tells. */
  List<Notice> in(UUID letter) {
    return jdbc.sql("select " + NOTICE + " from notice where letter = ? and sent_at is null order by id").param(letter)
        .query(Outbox::read).list();
  }

  /** There is no reason any more to tell it. */
  @Transactional
  public void dropped(Notice notice, Instant now) {
    jdbc.sql("update notice set dropped_at = ? where id = ? and dropped_at is null")
        .params(Timestamp.from(now), notice.id()).update();
  }

  long waiting() {
    return jdbc.sql("select count(*) from notice where kind <> 'REMINDER' and" + WAITING).query(Long.class).single();
  }

  private static Notice read(ResultSet row, int index) throws SQLException {
    return new Notice(row.getLong("id"), new PersonId(row.getString("person")),
        Notice.Kind.valueOf(row.getString("kind")),
        new ConcernReference(row.getString("reference")), Optional.ofNullable(row.getString("task")).map(TaskId::new),
        row.getString("what_to_do"),
        Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant), row.getString("channel"),
        row.getBoolean("urgent"));
  }
}

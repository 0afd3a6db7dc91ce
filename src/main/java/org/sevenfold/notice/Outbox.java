package org.sevenfold.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
  private static final String NOTICE = "id, person, kind, reference, task, what_to_do, due_at, attempts";

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void taskWaits(Collection<PersonId> people, OpenTask task, Instant now, Instant sendAt) {
    jdbc.sql("""
        insert into notice (person, kind, reference, concern, task, what_to_do, due_at, made_at, send_at)
        select unnest(?), 'TASK_WAITS', ?, ?, ?, ?, ?, ?, ? on conflict do nothing""")
        .params(people.stream().map(PersonId::value).toArray(String[]::new), task.reference().value(),
            task.concern().value(), task.id().value(), task.title(),
            task.dueAt().map(Timestamp::from).orElse(null), Timestamp.from(now), Timestamp.from(sendAt))
        .update();
  }

  /** Somebody is asked to take over what is overdue. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void overdue(PersonId person, Collection<OpenTask> escalations, Instant now) {
    String[] tasks = texts(escalations, one -> one.id().value());
    jdbc.sql("""
        insert into notice (person, kind, reference, concern, task, what_to_do, due_at, made_at, send_at, overdue)
        select :person, 'TASK_WAITS', e.*, :now, :now, true
          from unnest(:references, :concerns, :tasks, :titles, cast(:due as timestamptz[])) e on conflict do nothing""")
        .param("person", person.value()).param("now", Timestamp.from(now)).param("tasks", tasks)
        .param("references", texts(escalations, one -> one.reference().value()))
        .param("concerns", texts(escalations, one -> one.concern().value()))
        .param("titles", texts(escalations, OpenTask::title))
        .param("due", texts(escalations, one -> one.dueAt().map(Instant::toString).orElse(null)))
        .update();
    jdbc.sql("update notice set overdue = true where person = ? and task = any(?) and not overdue and" + WAITING)
        .params(person.value(), tasks).update();
  }

  private static String[] texts(Collection<OpenTask> tasks, Function<OpenTask, String> text) {
    return tasks.stream().map(text).toArray(String[]::new);
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

  /** What waits to be sent of a task goes out now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withoutDelay(TaskId task, Instant now) {
    jdbc.sql("update notice set send_at = ? where task = ? and" + WAITING).params(Timestamp.from(now), task.value())
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void news(PersonId person, ConcernReference concern, Instant now, Instant sendAt) {
    jdbc.sql("""
        insert into notice (person, kind, reference, concern, made_at, send_at) values (?, 'NEWS', ?, ?, ?, ?)
        on conflict do nothing""")
        .params(person.value(), concern.value(), concern.value(), Timestamp.from(now), Timestamp.from(sendAt)).update();
  }

  /** Something that is about no concern. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void aboutNoConcern(Notice.Kind kind, PersonId person, Instant now, Instant sendAt) {
    jdbc.sql("insert into notice (person, kind, reference, made_at, send_at) values (?, ?, '', ?, ?)"
        + " on conflict do nothing")
        .params(person.value(), kind.name(), Timestamp.from(now), Timestamp.from(sendAt)).update();
  }

  /** When somebody was last told something of a kind; empty where never. */
  Optional<Instant> lastTold(Notice.Kind kind, PersonId person) {
    return jdbc.sql("select made_at from notice where kind = ? and person = ? order by made_at desc limit 1")
        .params(kind.name(), person.value()).query((row, i) -> row.getTimestamp(1).toInstant()).optional();
  }

  /** Takes what is to be sent now; until the given moment no other sender takes it. */
  @Transactional
  public List<Notice> take(Instant now, Instant until, int most) {
    return jdbc.sql("update notice set attempts = attempts + 1, send_at = ? where id in (select id from notice where"
        + WAITING + "and send_at <= ? order by send_at, id limit ? for update skip locked) returning " + NOTICE)
        .params(Timestamp.from(until), Timestamp.from(now), most).query(Outbox::read).list();
  }

  @Transactional
  public void sent(Notice notice, Instant now) {
    jdbc.sql("update notice set sent_at = ?, failed_because = null where id = ?")
        .params(Timestamp.from(now), notice.id()).update();
  }

  /** There is no reason any more to tell it. */
  @Transactional
  public void dropped(Notice notice, Instant now) {
    jdbc.sql("update notice set dropped_at = ? where id = ?").params(Timestamp.from(now), notice.id()).update();
  }

  @Transactional
  public void failed(Notice notice, String because, Instant again) {
    jdbc.sql("update notice set failed_because = ?, send_at = ? where id = ?")
        .params(because, Timestamp.from(again), notice.id()).update();
  }

  /** What could not be sent so far, the oldest first. */
  List<Unsent> unsent(int most) {
    return jdbc.sql("""
        select person, kind, made_at, attempts, failed_because, send_at from notice
         where failed_because is not null and""" + WAITING + "order by made_at limit ?").param(most)
        .query((row, i) -> new Unsent(new PersonId(row.getString("person")), Notice.Kind.valueOf(row.getString("kind")),
            row.getTimestamp("made_at").toInstant(), row.getInt("attempts"), row.getString("failed_because"),
            row.getTimestamp("send_at").toInstant()))
        .list();
  }

  long waiting() {
    return jdbc.sql("select count(*) from notice where" + WAITING).query(Long.class).single();
  }

  private static Notice read(ResultSet row, int index) throws SQLException {
    return new Notice(row.getLong("id"), new PersonId(row.getString("person")),
        Notice.Kind.valueOf(row.getString("kind")),
        new ConcernReference(row.getString("reference")), Optional.ofNullable(row.getString("task")).map(TaskId::new),
        row.getString("what_to_do"),
        Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant), row.getInt("attempts"));
  }
}

package org.sevenfold.work;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The times of open work: what is past its time, what has been escalated, and until when a piece may wait. */
@Component
public class OverdueWork {

  private final WorkList work;
  private final JdbcClient jdbc;

  OverdueWork(WorkList work, JdbcClient jdbc) {
    this.work = work;
    this.jdbc = jdbc;
  }

  /** A piece of work and since when it is due. */
  public record Due(TaskId task, Instant at) {

    /** Before every other. */
    public static final Due FIRST = new Due(new TaskId(""), Instant.EPOCH);
  }

  /** Work past its time that has not been escalated yet, oldest first, from after a piece on. */
  public List<Due> waiting(Instant now, Due after, int most) {
    return jdbc.sql("""
        select task, due_at from open_work
         where reminded_at is null and due_at <= :now and (due_at, task) > (:at, :task)
         order by due_at, task limit :most""")
        .param("now", Timestamp.from(now)).param("at", Timestamp.from(after.at())).param("task", after.task().value())
        .param("most", most)
        .query((row, i) -> new Due(new TaskId(row.getString("task")), row.getTimestamp("due_at").toInstant())).list();
  }

  /**
   * Takes a piece of overdue work for its escalation, once, however many look for it at the same moment.
   *
   * @return nothing where somebody else has it in hand or has done it, or where it is not overdue any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<OpenTask> take(TaskId task, Instant now) {
    int taken = jdbc.sql("""
        update open_work set reminded_at = :now where task = (
          select task from open_work where task = :task and reminded_at is null and due_at <= :now
             for update skip locked)""")
        .param("task", task.value()).param("now", Timestamp.from(now)).update();
    return taken == 0 ? Optional.empty() : work.find(task);
  }

  /**
   * Takes a piece of work that nobody has and nobody has seen for its escalation, before it is overdue.
   *
   * @return nothing where somebody has it, or where it was escalated already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<OpenTask> takeUnseen(TaskId task, Instant now) {
    int taken = jdbc.sql("""
        update open_work set reminded_at = :now where task = (
          select task from open_work where task = :task and reminded_at is null and claimed_by is null
             and overdue_task is null for update skip locked)""")
        .param("task", task.value()).param("now", Timestamp.from(now)).update();
    return taken == 0 ? Optional.empty() : work.find(task);
  }

  /** From now on it is due then, and is escalated again if that passes too. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void dueAgain(TaskId task, Instant due) {
    jdbc.sql("update open_work set due_at = ?, reminded_at = null, rung = 0 where task = ?")
        .params(Timestamp.from(due), task.value()).update();
  }

  /** An escalation asks further then. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void asksAgain(TaskId escalation, Instant then) {
    jdbc.sql("update open_work set due_at = ?, reminded_at = null where task = ?")
        .params(Timestamp.from(then), escalation.value()).update();
  }

  /** By which clock of its pack a task is due. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void runsBy(String clock, TaskId task) {
    jdbc.sql("update open_work set clock = ? where task = ?").params(clock, task.value()).update();
  }

  /** By which clock of its pack a task is due; empty where its time was set otherwise, or before that was kept. */
  public Optional<String> clock(TaskId task) {
    return jdbc.sql("select clock from open_work where task = ? and clock is not null").param(task.value())
        .query(String.class).optional();
  }

  /** The escalation of an overdue task. */
  public Optional<TaskId> escalationOf(TaskId late) {
    return jdbc.sql("select task from open_work where overdue_task = ?").param(late.value()).query(String.class)
        .optional().map(TaskId::new);
  }

  /** An overdue task has come to a rung of its ladder. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void climbed(TaskId task, int rung) {
    jdbc.sql("update open_work set rung = ? where task = ?").params(rung, task.value()).update();
  }

  /** How far up its ladder an overdue task has come; 0 where nobody has been asked. */
  public int rung(TaskId task) {
    return jdbc.sql("select rung from open_work where task = ?").param(task.value()).query(Integer.class).optional()
        .orElse(0);
  }

  /** The task that an escalation is about, while it is open. */
  public Optional<OpenTask> escalatedBy(TaskId escalation) {
    return jdbc.sql("select overdue_task from open_work where task = ? and overdue_task is not null")
        .param(escalation.value()).query(String.class).optional().map(TaskId::new).flatMap(work::find);
  }

  /** Which task each of these escalations is about; nothing of those that are none. */
  public Map<TaskId, TaskId> originals(Collection<TaskId> tasks) {
    Map<TaskId, TaskId> originals = new HashMap<>();
    jdbc.sql("select task, overdue_task from open_work where overdue_task is not null and task = any(?)")
        .param(tasks.stream().map(TaskId::value).toArray(String[]::new)).query(row -> {
          originals.put(new TaskId(row.getString("task")), new TaskId(row.getString("overdue_task")));
        });
    return originals;
  }

  /** The earliest moment at which some work of a concern becomes overdue. */
  public Optional<Instant> nextDue(ConcernReference concern) {
    return jdbc.sql("select min(due_at) from open_work where reminded_at is null and concern = ?")
        .param(concern.value())
        .query((row, i) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single();
  }
}

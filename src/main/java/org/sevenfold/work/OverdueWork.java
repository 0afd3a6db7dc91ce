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

  /** Work past its time that has not been escalated yet, oldest first. */
  public List<TaskId> waiting(Instant now, int most) {
    return jdbc.sql("select task from open_work where reminded_at is null and due_at <= ? order by due_at limit ?")
        .params(Timestamp.from(now), most).query(String.class).list().stream().map(TaskId::new).toList();
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

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
   * Takes pieces of overdue work for their escalation, each once, however many look for them at the same moment. What
   * asks about a task is taken with that task or not at all: nobody who is just doing it waits for the other half.
   * Others may go on naming what is taken; it can't be changed or end meanwhile.
   *
   * @return those that nobody else has in hand or has done, and that are overdue still
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<OpenTask> take(Collection<TaskId> tasks, Instant now) {
    List<String> taken = jdbc.sql("""
        with original as (
          select o.task from open_work o where o.task in (
            select overdue_task from open_work where task = any(:tasks) and overdue_task is not null)
             for no key update skip locked),
        mine as (
          select task from open_work where task = any(:tasks) and reminded_at is null and due_at <= :now
             and (overdue_task is null or overdue_task in (select task from original)) for no key update skip locked)
        update open_work set reminded_at = :now where task in (select task from mine) returning task""")
        .param("tasks", values(tasks)).param("now", Timestamp.from(now)).query(String.class).list();
    return taken.isEmpty() ? List.of() : work.find(taken.stream().map(TaskId::new).toList());
  }

  /**
   * How far an overdue task has come.
   *
   * @param rung  of its ladder; 0 where nobody has been asked
   * @param clock by which clock of its pack it was due; empty where its time was set otherwise, or that was not kept
   */
  public record Progress(int rung, Optional<String> clock) {
  }

  /** How far each of these has come. */
  public Map<TaskId, Progress> progress(Collection<TaskId> tasks) {
    Map<TaskId, Progress> progress = new HashMap<>();
    jdbc.sql("select task, rung, clock from open_work where task = any(?)").param(values(tasks)).query(row -> {
      progress.put(new TaskId(row.getString("task")),
          new Progress(row.getInt("rung"), Optional.ofNullable(row.getString("clock"))));
    });
    return progress;
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
             and overdue_task is null for no key update skip locked)""")
        .param("task", task.value()).param("now", Timestamp.from(now)).update();
    return taken == 0 ? Optional.empty() : work.find(task);
  }

  /** From now on it is due then, and is escalated again if that passes too. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void dueAgain(TaskId task, Instant due) {
    jdbc.sql("update open_work set due_at = ?, reminded_at = null, rung = 0 where task = ?")
        .params(Timestamp.from(due), task.value()).update();
  }

  /** Escalations ask further, each at its moment. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void askAgain(Map<TaskId, Instant> escalations) {
    jdbc.sql("""
        update open_work w set due_at = n.due_at, reminded_at = null
          from unnest(?, ?) n (task, due_at) where w.task = n.task""")
        .params(values(escalations.keySet()), escalations.values().stream().map(Timestamp::from)
            .toArray(Timestamp[]::new))
        .update();
  }

  /** By which clock of its pack a task is due; empty where its time was set otherwise, or before that was kept. */
  public Optional<String> clock(TaskId task) {
    return jdbc.sql("select clock from open_work where task = ? and clock is not null").param(task.value())
        .query(String.class).optional();
  }

  /** By which clock each of these is due that is due by one. */
  public Map<TaskId, String> clocks(Collection<TaskId> tasks) {
    Map<TaskId, String> clocks = new HashMap<>();
    jdbc.sql("select task, clock from open_work where clock is not null and task = any(?)")
        .param(tasks.stream().map(TaskId::value).toArray(String[]::new)).query(row -> {
          clocks.put(new TaskId(row.getString("task")), row.getString("clock"));
        });
    return clocks;
  }

  /** The escalation of an overdue task. */
  public Optional<TaskId> escalationOf(TaskId late) {
    return jdbc.sql("select task from open_work where overdue_task = ?").param(late.value()).query(String.class)
        .optional().map(TaskId::new);
  }

  /** Overdue tasks have come to a rung of their ladder. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void climbed(Map<TaskId, Integer> rungs) {
    jdbc.sql("update open_work w set rung = n.rung from unnest(?, ?) n (task, rung) where w.task = n.task")
        .params(values(rungs.keySet()), rungs.values().toArray(Integer[]::new)).update();
  }

  /** The escalation of each of these that has one. */
  public Map<TaskId, TaskId> escalations(Collection<TaskId> late) {
    Map<TaskId, TaskId> escalations = new HashMap<>();
    jdbc.sql("select task, overdue_task from open_work where overdue_task = any(?)").param(values(late)).query(row -> {
      escalations.put(new TaskId(row.getString("overdue_task")), new TaskId(row.getString("task")));
    });
    return escalations;
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
        .param(values(tasks)).query(row -> {
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

  private static String[] values(Collection<TaskId> tasks) {
    return tasks.stream().map(TaskId::value).toArray(String[]::new);
  }
}

package org.sevenfold.engine.port;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.Variables;
import org.sevenfold.notice.Notices;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.Ladder;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the escalation of a task that is past its time, and ends it when the task is done. */
@Component
public class EngineEscalation implements Escalation {

  private static final String PROCESS = "escalate";
  private static final String DONE = "task_done";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final WorkList work;
  private final OverdueWork overdue;
  private final References references;
  private final Ladder ladder;
  private final Notices notices;
  private final Clock clock;

  EngineEscalation(@Lazy RuntimeService runtime, @Lazy TaskService tasks, WorkList work, OverdueWork overdue,
      References references, @Lazy Ladder ladder, Notices notices, Clock clock) {
    this.ladder = ladder;
    this.notices = notices;
    this.runtime = runtime;
    this.tasks = tasks;
    this.work = work;
    this.overdue = overdue;
    this.references = references;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void escalate(TaskId id) {
    overdue.take(id, clock.instant()).ifPresent(taken -> overdue.escalatedBy(id)
        .ifPresentOrElse(late -> climb(late, taken), () -> start(taken, ladder.next(taken))));
  }

  @Override
  @Transactional
  public void unseen(TaskId id) {
    overdue.takeUnseen(id, clock.instant())
        .ifPresent(task -> start(task, ladder.beyond(task, work.candidates(id))));
  }

  private void start(OpenTask task, int rung) {
    overdue.climbed(task.id(), rung);
    runtime.startProcessInstanceByKey(PROCESS, Map.of(
        Variables.REFERENCE, references.own(task.concern().value(), "escalation"),
        Variables.AGENCY, task.agency(),
        Variables.PACK, Optional.ofNullable(tasks.getVariable(task.id().value(), Variables.PACK)).orElse(""),
        Variables.OVERDUE_TASK, task.id().value()));
    overdue.escalationOf(task.id()).ifPresent(escalation -> asksUntil(ladder.until(task, clock.instant()), escalation));
  }

  private void asksUntil(Instant then, TaskId escalation) {
    Task task = tasks.createTaskQuery().taskId(escalation.value()).singleResult();
    task.setDueDate(Date.from(then));
    tasks.saveTask(task);
    overdue.asksAgain(escalation, then);
  }

  /** Whoever has claimed it and stayed silent has it no longer. */
  private void climb(OpenTask late, OpenTask escalation) {
    overdue.climbed(late.id(), ladder.next(late));
    escalation.claimedBy().ifPresent(person -> tasks.setAssignee(escalation.id().value(), null));
    List<PersonId> before = work.candidates(escalation.id());
    List<PersonId> more = ladder.asked(late).stream().filter(person -> !before.contains(person)).toList();
    more.forEach(person -> tasks.addCandidateUser(escalation.id().value(), person.value()));
    work.offered(more, escalation.id());
    asksUntil(ladder.until(late, clock.instant()), escalation.id());
    tell(late, work.find(escalation.id()).orElseThrow(), before, more);
  }

  /** Once nobody else is left to be asked, all hear of it alike. */
  private void tell(OpenTask late, OpenTask escalation, List<PersonId> before, List<PersonId> more) {
    ladder.outside(late).ifPresentOrElse(
        body -> notices.stillOverdue(Stream.concat(before.stream(), more.stream()).toList(), body.name()),
        () -> notices.overdue(more, late, escalation));
  }

  @Override
  public void leaveUntil(OpenTask task, Instant due) {
    overdue.dueAgain(task.id(), due);
  }

  /** Called when a task ends, however it ends: nobody is left chasing what is done. */
  public void ended(TaskId task) {
    if (work.ended(task)) {
      runtime.createMessageCorrelation(DONE).processInstanceVariableEquals(Variables.OVERDUE_TASK, task.value())
          .correlateAll();
    }
  }
}

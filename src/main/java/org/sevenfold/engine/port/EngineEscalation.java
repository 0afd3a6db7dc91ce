package org.sevenfold.engine.port;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.sevenfold.concern.References;
import org.sevenfold.engine.Variables;
import org.sevenfold.work.Escalation;
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
  private final Clock clock;

  EngineEscalation(@Lazy RuntimeService runtime, @Lazy TaskService tasks, WorkList work, OverdueWork overdue,
      References references, Clock clock) {
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
    overdue.take(id, clock.instant()).ifPresent(this::start);
  }

  private void start(OpenTask task) {
    runtime.startProcessInstanceByKey(PROCESS, Map.of(
        Variables.REFERENCE, references.own(task.concern().value(), "escalation"),
        Variables.AGENCY, task.agency(),
        Variables.PACK, Optional.ofNullable(tasks.getVariable(task.id().value(), Variables.PACK)).orElse(""),
        Variables.OVERDUE_TASK, task.id().value()));
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

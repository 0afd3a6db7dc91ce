package org.sevenfold.engine.listener;

import java.util.Optional;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.expression.ScopeFacts;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.Urgencies;
import org.sevenfold.work.Urgency;
import org.springframework.stereotype.Component;

/** How urgent a concern is, worked out anew as each of its tasks opens: the engine's own list goes by it too. */
@Component
class UrgencyOfTask {

  private static final String URGENCY = "urgency";

  private final Urgencies urgencies;
  private final Vocabulary vocabulary;

  UrgencyOfTask(Urgencies urgencies, Vocabulary vocabulary) {
    this.urgencies = urgencies;
    this.vocabulary = vocabulary;
  }

  /** @param others how urgent what else is open in its concern is */
  void follow(TaskEntity task, OpenTask open, Urgency others) {
    Optional<Urgency> known = of(outermost(task.getExecution()), open);
    known.ifPresent(urgency -> urgencies.are(urgency, open.concern()).stream().filter(one -> !one.equals(open.id()))
        .forEach(one -> others(one, urgency)));
    task.setPriority(known.orElse(others).priority());
  }

  /** What stands beside a concern, an escalation or a review, does not have its facts. */
  private Optional<Urgency> of(ExecutionEntity process, OpenTask task) {
    return task.concern().value().equals(process.getVariable(Variables.REFERENCE))
        ? Derived.of(URGENCY, new ScopeFacts(process, vocabulary)).flatMap(Urgency::of) : Optional.empty();
  }

  private static void others(TaskId task, Urgency urgency) {
    Optional.ofNullable(Context.getCommandContext().getTaskManager().findTaskById(task.value()))
        .ifPresent(one -> one.setPriority(urgency.priority()));
  }

  private static ExecutionEntity outermost(ExecutionEntity execution) {
    ExecutionEntity process = execution.getProcessInstance();
    return process.getSuperExecution() == null ? process : outermost(process.getSuperExecution());
  }
}

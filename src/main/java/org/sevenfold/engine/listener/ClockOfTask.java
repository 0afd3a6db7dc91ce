package org.sevenfold.engine.listener;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sevenfold.clock.DueTimes;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.deployed.ClockCalls;
import org.sevenfold.policy.AgencyPack;
import org.springframework.stereotype.Component;

/** By which of the clocks that its model names a task is due. */
@Component
class ClockOfTask {

  private final DueTimes times;

  ClockOfTask(DueTimes times) {
    this.times = times;
  }

  /** Empty where its time is a day that somebody named, or no clock can be told from the other. */
  Optional<String> of(TaskEntity task, Instant now) {
    Expression due = task.getTaskDefinition().getDueDateExpression();
    if (due == null || task.getDueDate() == null) {
      return Optional.empty();
    }
    Set<String> names = names(due.getExpressionText());
    AgencyPack whose = new AgencyPack(Optional.ofNullable(task.getTenantId()).orElse(""),
        (String) task.getExecution().getVariable(Variables.PACK));
    return names.size() == 1 ? names.stream().findFirst() : names.stream()
        .filter(name -> Date.from(times.due(name, whose, now)).equals(task.getDueDate())).findFirst();
  }

  private static Set<String> names(String expression) {
    try {
      return ClockCalls.in(expression);
    } catch (ClockCalls.Unreadable notOfAClock) {
      return Set.of();
    }
  }
}

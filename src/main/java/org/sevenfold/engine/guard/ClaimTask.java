package org.sevenfold.engine.guard;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** Somebody takes a task that is offered to them, or puts back one of theirs. Nobody does it for anybody else. */
@Component
class ClaimTask implements AllowedCommand {

  private final TaskInHand tasks;
  private final WorkList work;
  private final Journal journal;

  ClaimTask(TaskInHand tasks, WorkList work, Journal journal) {
    this.tasks = tasks;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public boolean isFor(Command<?> command) {
    return command.getClass() == ClaimTaskCmd.class
        || command.getClass() == AssignTaskCmd.class && new CommandFields(command).text("userId") == null;
  }

  @Override
  public <T> T pass(PersonId person, Command<T> command, CommandExecutor next) {
    CommandFields asked = new CommandFields(command);
    OpenTask task = tasks.of(person, asked.task("taskId"));
    journal.hold(task.concern());
    TaskEntity entity = Context.getCommandContext().getTaskManager().findTaskById(task.id().value());
    if (entity == null) {
      throw TaskInHand.gone();
    }
    if (command instanceof ClaimTaskCmd) {
      checkClaim(person, task, entity, asked.text("userId"));
    } else if (!person.value().equals(entity.getAssignee())) {
      throw new RefusedByGuard(Reason.RIGHT, "Only whoever has a task can put it back");
    }
    return next.execute(command);
  }

  private void checkClaim(PersonId person, OpenTask task, TaskEntity entity, String forWhom) {
    if (!person.value().equals(forWhom) || !work.candidates(task.id()).contains(person)) {
      throw new RefusedByGuard(Reason.RIGHT, "This task is not offered to you");
    }
    if (entity.getAssignee() != null && !entity.getAssignee().equals(person.value())) {
      throw new RefusedByGuard(AnswerRefused.taken(new PersonId(entity.getAssignee())));
    }
  }
}

package org.sevenfold.engine.guard;

import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/**
 * The task that somebody acts on, if they may hold it: asked of the database at the act. To whoever is left out of its
 * concern it is a task that is gone.
 */
@Component
class TaskInHand {

  private final WorkList work;
  private final Concerns concerns;

  TaskInHand(WorkList work, Concerns concerns) {
    this.work = work;
    this.concerns = concerns;
  }

  OpenTask of(PersonId person, TaskId id) {
    return work.forActing(person, id).orElseThrow(() -> refusal(person, id));
  }

  static RefusedByGuard gone() {
    return new RefusedByGuard(Reason.DONE_ALREADY, "Somebody answered first, or the task is no longer open");
  }

  private RefusedByGuard refusal(PersonId person, TaskId id) {
    boolean open = work.find(id).filter(task -> !concerns.excluded(task.concern()).contains(person)).isPresent();
    return open ? new RefusedByGuard(Reason.RIGHT, "This task can't be yours") : gone();
  }
}

package org.sevenfold.engine.guard;

import org.sevenfold.directory.PersonId;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/**
 * The task that somebody acts on, if it is offered to them or theirs: asked of the database at the act. To everybody
 * else it is a task that is gone, whether or not it exists.
 */
@Component
class TaskInHand {

  private final WorkList work;

  TaskInHand(WorkList work) {
    this.work = work;
  }

  OpenTask of(PersonId person, TaskId id) {
    return work.knownTo(person, id).orElseThrow(TaskInHand::gone);
  }

  static RefusedByGuard gone() {
    return new RefusedByGuard(Reason.DONE_ALREADY,
        "Somebody answered first, or the task is not open to you any more");
  }
}

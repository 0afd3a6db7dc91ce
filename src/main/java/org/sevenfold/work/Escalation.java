package org.sevenfold.work;

import java.time.Instant;
import java.util.Collection;

/** What becomes of a task that is past its time; carried out by the engine. */
public interface Escalation {

  /**
   * Puts overdue tasks before the next rung of their ladders, in one transaction, each once, however many ask for it at
   * the same moment. What is itself an escalation climbs: it opens no other. Of several that somebody else has in hand
   * those are left.
   */
  void escalate(Collection<TaskId> tasks);

  /** One task. */
  void escalate(TaskId task);

  /**
   * Nobody who was told of a task has seen it: puts it before those of the ladder who have not been told, once. Nothing
   * where somebody has it, or where it has been put before them already.
   */
  void unseen(TaskId task);

  /** It may wait until then. */
  void leaveUntil(OpenTask task, Instant due);
}

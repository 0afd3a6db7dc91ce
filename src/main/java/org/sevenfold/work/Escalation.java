package org.sevenfold.work;

import java.time.Instant;

/** What becomes of a task that is past its time; carried out by the engine. */
public interface Escalation {

  /** Puts the task before the next rung, once. */
  void escalate(OpenTask task);

  /** One named person has it now. */
  void give(OpenTask task, String person);

  /** It may wait until then. */
  void leaveUntil(OpenTask task, Instant due);
}

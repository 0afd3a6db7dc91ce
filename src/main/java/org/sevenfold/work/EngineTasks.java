package org.sevenfold.work;

import java.util.Set;

/** The engine's open tasks, whether it runs or not. */
public interface EngineTasks {

  /** Every open task with who has it: the task's id, a blank, and the person's. */
  Set<String> open();
}

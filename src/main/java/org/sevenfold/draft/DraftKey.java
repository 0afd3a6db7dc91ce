package org.sevenfold.draft;

import org.sevenfold.work.TaskId;

/**
 * Which page of somebody's it is.
 *
 * @param value {@code raise}, or the id of the task
 */
public record DraftKey(String value) {

  /** The page on which a concern is raised. */
  public static final DraftKey RAISE = new DraftKey("raise");

  public static DraftKey of(TaskId task) {
    return new DraftKey(task.value());
  }

  /** The task whose page it is. */
  public TaskId task() {
    return new TaskId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.sevenfold.draft;

import org.sevenfold.work.TaskId;

/**
 * Which page of somebody's it is.
 *
 * @param value {@code raise}, the id of the task, or the path of another page with points for its slashes
 */
public record DraftKey(String value) {

  /** The page on which a concern is raised. */
  public static final DraftKey RAISE = new DraftKey("raise");

  /** The page on which is written, before that, what was seen on a body. */
  public static final DraftKey RAISE_BODY_MAP = new DraftKey(".concerns.new.body-map");

  private static final char POINT = '.';

  public static DraftKey of(TaskId task) {
    return new DraftKey(task.value());
  }

  /** A page that is neither, by its path. */
  public static DraftKey ofPath(String path) {
    return new DraftKey(path.replace('/', POINT));
  }

  /** Whether it is neither the first page nor a task's. */
  public boolean isByPath() {
    return value.charAt(0) == POINT;
  }

  /** Where the page is. */
  public String address() {
    if (isByPath()) {
      return value.replace(POINT, '/');
    }
    return equals(RAISE) ? "/concerns/new" : "/tasks/" + value;
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

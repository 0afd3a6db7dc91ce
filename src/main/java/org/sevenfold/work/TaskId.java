package org.sevenfold.work;

import java.util.Objects;

/**
 * Which piece of open work is meant: the engine's own id of the task.
 *
 * @param value as it is stored and stands in addresses
 */
public record TaskId(String value) {

  public TaskId {
    Objects.requireNonNull(value, "A task's id is missing");
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.sevenfold.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;

/**
 * A line of somebody's tasklist: a concern, or a question that opens nothing of it, with their tasks in it.
 *
 * @param key       what the line shows as its reference
 * @param dueAt     when the first of its tasks is due
 * @param createdAt when the first of them was opened
 * @param tasks     the most urgent first; never empty
 */
public record Line(ConcernReference key, Urgency urgency, Optional<Instant> dueAt, Instant createdAt,
    List<OpenTask> tasks) {

  /** The task that comes first. */
  public OpenTask first() {
    return tasks.get(0);
  }

  /** What else somebody has to do in it. */
  public List<OpenTask> others() {
    return tasks.subList(1, tasks.size());
  }
}

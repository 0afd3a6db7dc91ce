package org.sevenfold.work;

import java.time.Instant;

import org.sevenfold.concern.ConcernReference;

/**
 * What somebody decided or advised in a concern that need not be theirs to see.
 *
 * @param task      the task in which it was asked
 * @param concern   where it belongs; never shown to whoever does not see it
 * @param reference the one that this person knows it by
 * @param entry     of the record, which holds what was written
 * @param title     the task in words
 */
public record Decision(TaskId task, ConcernReference concern, ConcernReference reference, int entry, String title,
    Instant at) {

  /** Whether the person knows the concern by its own reference: an adviser never does. */
  public boolean isOfTheConcernItself() {
    return reference.equals(concern);
  }
}

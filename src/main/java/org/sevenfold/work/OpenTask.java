package org.sevenfold.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;

/**
 * One piece of open work.
 *
 * @param id        the task's id
 * @param reference what the task's process calls itself: the concern's reference, or one of its own
 * @param concern   the concern it belongs to
 * @param key       the task's key in its model
 * @param form      the form that answers it
 * @param title     the task in words, the same for every concern
 * @param role      whose it is by default
 * @param dueAt     when it should be done
 * @param claimedBy who has it
 */
public record OpenTask(TaskId id, ConcernReference reference, ConcernReference concern, String agency, String key,
    String form, String title, String role, Instant createdAt, Optional<Instant> dueAt,
    Optional<PersonId> claimedBy, Optional<Instant> claimedAt) {

  private static final Set<String> HOLD_NOTHING_UP = Set.of("triage", "overdue_task");

  public boolean isClaimed() {
    return claimedBy.isPresent();
  }

  public boolean isClaimedBy(PersonId person) {
    return claimedBy.filter(person::equals).isPresent();
  }

  /**
   * Whether nothing waits for it: a lead's triage, or the question who takes over what is late. What truly holds a
   * concern up is another.
   */
  public boolean holdsNothingUp() {
    return HOLD_NOTHING_UP.contains(key);
  }
}

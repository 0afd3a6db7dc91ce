package org.sevenfold.notice;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.TaskId;

/**
 * One person is to be told one thing.
 *
 * @param id       of the notice
 * @param person   whom
 * @param kind     of what
 * @param reference the one that this person may know: an adviser's is the advice's own, never the concern's
 * @param task     which task waits; empty for news
 * @param whatToDo the task's name in its model; empty for news
 * @param due      by when
 * @param attempts how often it has been tried to tell them, this time included
 */
public record Notice(long id, PersonId person, Kind kind, ConcernReference reference, Optional<TaskId> task,
    String whatToDo, Optional<Instant> due, int attempts) {

  /** What somebody is told of. */
  public enum Kind {
    /** A task waits for them. */
    TASK_WAITS,
    /** Something has become of a concern that they raised or look after. */
    NEWS
  }
}

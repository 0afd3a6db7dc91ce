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
 * @param reference the one that this person may know: an adviser's is the advice's own, never the concern's; empty
 *                  where it is about none
 * @param task     which task waits; empty where none does
 * @param whatToDo the task's name in its model, or of a receipt whom to ring; empty where no task waits
 * @param due      by when
 * @param channel  by which way
 * @param urgent   whether it can't wait for anything
 */
public record Notice(long id, PersonId person, Kind kind, ConcernReference reference, Optional<TaskId> task,
    String whatToDo, Optional<Instant> due, String channel, boolean urgent) {

  /** What somebody is told of. */
  public enum Kind {
    /** A task waits for them. */
    TASK_WAITS,
    /** Something has become of a concern that they raised or look after. */
    NEWS,
    /** Something is wrong with the record, and they look after the product. */
    RECORD_DAMAGED,
    /** Their code for the first sign-in, which is made when it is sent and stands in no row. */
    FIRST_CODE,
    /** Somebody's looking at concerns was unusual last week, and it is theirs to see whether it was in order. */
    UNUSUAL_READING,
    /** They are asked to decide about something that somebody else did or wants to do. */
    SECOND_PERSON,
    /** Something was done or decided about who may see or do what, and they are to know it. */
    POWER_USED,
    /** One of their recovery codes was used, and only they know whether it was by them. */
    RECOVERY_CODE_USED,
    /** They were asked to take over what is overdue, and nobody has: one notice, however much it is. */
    STILL_OVERDUE,
    /** A place that they answer for has no lead on duty, or will have none. */
    NOBODY_ON_DUTY,
    /** A part of the time is over that a task has which waits for them. */
    REMINDER,
    /** Their concern has arrived, and until when they should have heard something of it. */
    RECEIPT,
    /** What somebody asked about their data waits for them, or is late. */
    DATA_REQUEST
  }
}

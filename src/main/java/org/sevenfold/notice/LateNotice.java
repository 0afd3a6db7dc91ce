package org.sevenfold.notice;

import java.util.Collection;

import org.sevenfold.directory.PersonId;
import org.sevenfold.work.OpenTask;

/**
 * Some are asked to take over what is overdue.
 *
 * @param late       the task that is past its time
 * @param escalation by which they are asked
 * @param asked      those who have not been asked before
 */
public record LateNotice(OpenTask late, OpenTask escalation, Collection<PersonId> asked) {
}

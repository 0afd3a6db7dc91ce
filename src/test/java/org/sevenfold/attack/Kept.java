package org.sevenfold.attack;

import java.util.List;

import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;

/**
 * A concern with words in it that stand nowhere else.
 *
 * @param name who it is about, as it was typed
 * @param seen what was seen
 */
record Kept(ConcernReference concern, String name, String seen) {

  private static final List<Right> OF_CONCERN = List.of(Right.SEE_CONCERN, Right.READ_BRIEF, Right.SEE_DECISION);

  /** Whether one of its words came to somebody who has no right to it. */
  boolean isToldTo(PersonId person, RawAnswer answer, Concerns concerns, WorkList work) {
    return answer.text().contains(name) && concerns.seenBy(person, concern).isEmpty()
        || answer.text().contains(seen) && !isAsked(person, concerns, work);
  }

  boolean isIn(String text) {
    return text.contains(name) || text.contains(seen);
  }

  List<TaskId> tasks(WorkList work) {
    return work.ofConcern(concern).stream().map(task -> task.id()).toList();
  }

  private boolean isAsked(PersonId person, Concerns concerns, WorkList work) {
    return OF_CONCERN.stream().anyMatch(right -> concerns.allowed(person, right, concern).isPresent())
        || tasks(work).stream().anyMatch(task -> work.seenBy(person, task).isPresent());
  }
}

package org.sevenfold.work;

import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;

/** What of a concern somebody could hand to others: it is theirs or offered to them, and offered to others too. */
@Component
public class ToPass {

  private final WorkList work;

  ToPass(WorkList work) {
    this.work = work;
  }

  /** Empty where it has all been handed over, or there is nobody else. */
  public List<OpenTask> of(PersonId person, ConcernReference concern) {
    return work.ofConcern(concern).stream().filter(task -> isForOthersToo(person, task)).toList();
  }

  private boolean isForOthersToo(PersonId person, OpenTask task) {
    List<PersonId> candidates = work.candidates(task.id());
    boolean theirs = task.isClaimedBy(person) || candidates.contains(person);
    return theirs && candidates.stream().anyMatch(candidate -> !candidate.equals(person));
  }
}

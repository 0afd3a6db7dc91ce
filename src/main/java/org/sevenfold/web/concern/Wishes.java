package org.sevenfold.web.concern;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** What somebody says of a concern because they want to do what comes of it: ring now, ask for advice, refer. */
@Component
class Wishes {

  private final CaseWork cases;
  private final WorkList work;

  Wishes(CaseWork cases, WorkList work) {
    this.cases = cases;
    this.work = work;
  }

  /** Says it, and finds what opened with it; what is asked again is for whoever answers the questions. */
  Optional<OpenTask> told(Person person, ConcernReference reference, CaseMessage what, Map<String, Object> said) {
    Set<TaskId> before = work.ofConcern(reference).stream().map(OpenTask::id).collect(Collectors.toSet());
    cases.tell(person, reference, what, said);
    return what.isWish() ? work.toGoOnWith(person.id(), reference).stream()
        .filter(task -> !before.contains(task.id())).findFirst() : Optional.empty();
  }
}

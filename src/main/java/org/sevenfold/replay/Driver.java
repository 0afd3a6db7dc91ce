package org.sevenfold.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes a concern from page to page: which page is next, who answers it, and what, by the way that a page submits. Case
 * files, the tests' stories and what people do in a browser are all driven by it.
 */
@Component
@Profile("replay | test")
public final class Driver {

  private final CaseWork cases;
  private final WorkList work;
  private final Directory directory;

  public Driver(CaseWork cases, WorkList work, Directory directory) {
    this.cases = cases;
    this.work = work;
    this.directory = directory;
  }

  /** @return the new concern's reference */
  public ConcernReference raise(Person raiser, Answering answering) {
    return cases.raise(raiser, answering.fill(cases.raisingForm(raiser), key -> null).orElseThrow());
  }

  /** The oldest open page of those that are wanted. */
  public Optional<OpenTask> next(ConcernReference reference, Predicate<OpenTask> wanted) {
    return work.ofConcern(reference).stream().filter(wanted).findFirst();
  }

  /** Whoever has claimed it; else the first to whom it is offered. */
  public Optional<Person> whoever(OpenTask task) {
    return task.claimedBy().or(() -> work.candidates(task.id()).stream().findFirst()).flatMap(directory::person);
  }

  /** The same, but rather the raiser where it is offered to them. */
  public Optional<Person> whoever(Person raiser, OpenTask task) {
    List<PersonId> offered = work.candidates(task.id());
    return task.isClaimed() || !offered.contains(raiser.id()) ? whoever(task) : Optional.of(raiser);
  }

  /** What somebody would answer on this page; empty where they would leave it unanswered. */
  public Optional<Map<String, Object>> answers(OpenTask task, Answering answering) {
    return answering.fill(cases.form(task), cases.facts(task));
  }

  /** Claims the page, where that is still to be done, and sends it. */
  public void answer(Person person, OpenTask task, Map<String, Object> answers) {
    if (!task.isClaimedBy(person.id())) {
      claim(person, task);
    }
    cases.answer(person, task.id(), answers);
  }

  void claim(Person person, OpenTask task) {
    cases.claim(person, task.id());
  }

  /** Whoever has claimed a page puts it back. */
  void putBack(ConcernReference reference) {
    next(reference, OpenTask::isClaimed).ifPresent(
        task -> whoever(task).ifPresent(person -> cases.putBack(person, task.id())));
  }
}

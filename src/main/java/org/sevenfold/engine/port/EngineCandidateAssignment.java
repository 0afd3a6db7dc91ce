package org.sevenfold.engine.port;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.notice.Notices;
import org.sevenfold.record.Journal;
import org.sevenfold.work.CandidateAssignment;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks each open task's model again whom it is for, and gives and takes offers and grants accordingly. */
@Component
class EngineCandidateAssignment implements CandidateAssignment {

  private final EngineTransaction transaction;
  private final TaskService tasks;
  private final WorkList work;
  private final Concerns concerns;
  private final Notices notices;
  private final Journal journal;

  EngineCandidateAssignment(EngineTransaction transaction, @Lazy TaskService tasks, WorkList work, Concerns concerns,
      Notices notices, Journal journal) {
    this.transaction = transaction;
    this.tasks = tasks;
    this.work = work;
    this.concerns = concerns;
    this.notices = notices;
    this.journal = journal;
  }

  @Override
  public void anew(String agency) {
    transaction.run(() -> {
      work.ofAgency(agency).forEach(this::anew);
      return null;
    });
  }

  @Override
  public void withoutClaimsOf(String person, String agency) {
    transaction.run(() -> {
      List<OpenTask> open = work.ofAgency(agency);
      // whoever is just claiming ends first, or comes too late
      open.stream().map(OpenTask::concern).distinct().sorted().forEach(journal::hold);
      open.forEach(task -> work.find(task.id()).ifPresent(now -> withoutClaimOf(person, now)));
      return null;
    });
  }

  private void withoutClaimOf(String person, OpenTask task) {
    if (task.isClaimedBy(person) && !whom(task.id()).contains(person)) {
      tasks.setAssignee(task.id(), null);
    }
    work.find(task.id()).ifPresent(this::anew);
  }

  @Override
  public void anew(Concern concern) {
    transaction.run(() -> {
      Set<String> excluded = concerns.excluded(concern.reference());
      work.ofConcern(concern.reference()).forEach(task -> {
        task.claimedBy().filter(excluded::contains).ifPresent(person -> tasks.setAssignee(task.id(), null));
        work.find(task.id()).ifPresent(this::anew);
      });
      return null;
    });
  }

  @Override
  public void backTo(Concern concern, String person) {
    transaction.run(() -> {
      work.ofConcern(concern.reference()).stream().filter(task -> !work.candidates(task.id()).contains(person))
          .filter(task -> whom(task.id()).contains(person)).forEach(task -> offer(task, person));
      return null;
    });
  }

  private void anew(OpenTask task) {
    Set<String> before = new LinkedHashSet<>(work.candidates(task.id()));
    Set<String> now = whom(task.id());
    // a raiser who passed the questions on has done enough: they are not asked again
    String raiser = concerns.find(task.concern()).orElseThrow().raisedBy();
    now.stream().filter(person -> !before.contains(person) && !person.equals(raiser))
        .forEach(person -> offer(task, person));
    before.stream().filter(person -> !now.contains(person) && !task.isClaimedBy(person))
        .forEach(person -> withdraw(task.id(), person));
  }

  private Set<String> whom(String id) {
    TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
    Set<String> people = new LinkedHashSet<>();
    task.getTaskDefinition().getCandidateUserIdExpressions()
        .forEach(expression -> people.addAll(ids(expression.getValue(task.getExecution()))));
    return people;
  }

  private void offer(OpenTask task, String person) {
    tasks.addCandidateUser(task.id(), person);
    work.offered(task.id(), person);
    notices.taskWaits(task, List.of(person), Optional.empty());
  }

  private void withdraw(String task, String person) {
    tasks.deleteCandidateUser(task, person);
    work.withdrawn(task, person);
  }

  private static List<String> ids(Object value) {
    return value instanceof Collection<?> several ? several.stream().map(Object::toString).toList() : List.of();
  }
}

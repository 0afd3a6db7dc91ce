package org.sevenfold.engine.port;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sevenfold.clock.Clocks;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.SignedIn;
import org.sevenfold.engine.Variables;
import org.sevenfold.notice.Notices;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CandidateAssignment;
import org.sevenfold.work.Candidates;
import org.sevenfold.work.Eligibility;
import org.sevenfold.work.LeadsElsewhere;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks each open task's model again whom it is for, and gives and takes offers and grants accordingly. */
@Component
class EngineCandidateAssignment implements CandidateAssignment {

  private static final String TIME_TO_TAKE_OVER = "overdue";

  private final EngineTransaction transaction;
  private final TaskService tasks;
  private final WorkList work;
  private final Concerns concerns;
  private final Notices notices;
  private final Eligibility eligibility;
  private final OverdueWork overdue;
  private final Clocks clocks;
  private final Clock clock;
  private final Journal journal;
  private final Candidates candidates;
  private final LeadsElsewhere elsewhere;

  EngineCandidateAssignment(EngineTransaction transaction, @Lazy TaskService tasks, WorkList work, Concerns concerns,
      Notices notices, Eligibility eligibility, OverdueWork overdue, Clocks clocks, Clock clock,
      Journal journal, @Lazy Candidates candidates, LeadsElsewhere elsewhere) {
    this.candidates = candidates;
    this.transaction = transaction;
    this.tasks = tasks;
    this.work = work;
    this.concerns = concerns;
    this.notices = notices;
    this.eligibility = eligibility;
    this.overdue = overdue;
    this.clocks = clocks;
    this.clock = clock;
    this.journal = journal;
    this.elsewhere = elsewhere;
  }

  @Override
  public void give(PersonId person, OpenTask task) {
    assign(person, task);
    overdue.dueAgain(task.id(), dueAgain(entity(task.id())));
    notices.handedTo(person, work.find(task.id()).orElseThrow(), SignedIn.person());
  }

  @Override
  public void pass(PersonId person, OpenTask task) {
    transaction.run(() -> {
      assign(person, task);
      notices.handedTo(person, work.find(task.id()).orElseThrow(), Optional.empty());
      return null;
    });
  }

  private void assign(PersonId person, OpenTask task) {
    if (!eligibility.isEligible(person, task)) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS,
          "They can't be given this task. Choose somebody from the list", List.of());
    }
    work.offered(List.of(person), task.id());
    tasks.setAssignee(task.id().value(), person.value());
    Set<PersonId> asTheModelSays = whom(task);
    work.candidates(task.id()).stream().filter(one -> !one.equals(person) && !asTheModelSays.contains(one))
        .forEach(one -> withdraw(one, task.id()));
  }

  @Override
  public void takeBack(OpenTask task) {
    transaction.run(() -> {
      tasks.setAssignee(task.id().value(), null);
      work.find(task.id()).ifPresent(this::anew);
      return null;
    });
  }

  @Override
  public void anew(String agency) {
    transaction.run(() -> {
      work.ofAgency(agency).forEach(this::anew);
      return null;
    });
  }

  @Override
  public List<OpenTask> withoutClaimsOf(PersonId person, String agency) {
    return transaction.run(() -> {
      List<OpenTask> open = work.ofAgency(agency);
      // whoever is just claiming ends first, or comes too late
      open.stream().map(OpenTask::concern).distinct().sorted(Comparator.comparing(ConcernReference::value))
          .forEach(journal::hold);
      List<OpenTask> taken = open.stream().flatMap(task -> work.find(task.id()).stream())
          .filter(task -> isClaimedInVain(person, task)).toList();
      taken.forEach(task -> tasks.setAssignee(task.id().value(), null));
      open.forEach(task -> work.find(task.id()).ifPresent(this::anew));
      return taken;
    });
  }

  private boolean isClaimedInVain(PersonId person, OpenTask task) {
    return task.isClaimedBy(person) && !whom(task).contains(person) && !eligibility.isEligible(person, task);
  }

  @Override
  public void anew(Concern concern) {
    transaction.run(() -> {
      Set<PersonId> excluded = concerns.excluded(concern.reference());
      work.ofConcern(concern.reference()).forEach(task -> {
        task.claimedBy().filter(excluded::contains).ifPresent(person -> tasks.setAssignee(task.id().value(), null));
        work.find(task.id()).ifPresent(this::anew);
      });
      return null;
    });
  }

  @Override
  public void moved(Concern concern) {
    transaction.run(() -> {
      work.ofConcern(concern.reference()).forEach(task -> {
        task.claimedBy().filter(person -> isClaimedInVain(person, task))
            .ifPresent(person -> tasks.setAssignee(task.id().value(), null));
        work.find(task.id()).ifPresent(this::anew);
      });
      return null;
    });
  }

  @Override
  public void tellWhoGoesOn(PersonId by, Concern concern) {
    Set<PersonId> told = new LinkedHashSet<>(leads(concern));
    told.add(concern.raisedBy());
    notices.news(told, concern.reference(), Optional.of(by));
  }

  private List<PersonId> leads(Concern concern) {
    return candidates.offered(concern.reference().value(), Role.SAFEGUARDING_LEAD.key()).stream().map(PersonId::new)
        .toList();
  }

  @Override
  public void backTo(PersonId person, Concern concern) {
    transaction.run(() -> {
      work.ofConcern(concern.reference()).stream().filter(task -> !work.candidates(task.id()).contains(person))
          .filter(task -> whom(task).contains(person)).forEach(task -> offer(person, task));
      return null;
    });
  }

  private void anew(OpenTask task) {
    Set<PersonId> before = new LinkedHashSet<>(work.candidates(task.id()));
    Set<PersonId> now = whom(task);
    // a raiser who passed the questions on has done enough: they are not asked again
    PersonId raiser = concerns.find(task.concern()).orElseThrow().raisedBy();
    now.stream().filter(person -> !before.contains(person) && !person.equals(raiser))
        .forEach(person -> offer(person, task));
    before.stream().filter(person -> !now.contains(person) && !task.isClaimedBy(person))
        .forEach(person -> withdraw(person, task.id()));
  }

  /** As long as whoever begins the task would have; where that named a day that is past, the time to take over. */
  private Instant dueAgain(TaskEntity task) {
    Date own = (Date) task.getTaskDefinition().getDueDateExpression().getValue(task.getExecution());
    boolean ahead = own.toInstant().isAfter(clock.instant());
    Date due =
        ahead ? own : clocks.of(task.getTenantId()).due(TIME_TO_TAKE_OVER, (String) task.getVariable(Variables.PACK));
    task.setDueDate(due);
    return due.toInstant();
  }

  private static TaskEntity entity(TaskId id) {
    return Context.getCommandContext().getTaskManager().findTaskById(id.value());
  }

  private Set<PersonId> whom(OpenTask open) {
    TaskEntity task = entity(open.id());
    Set<PersonId> people = new LinkedHashSet<>();
    task.getTaskDefinition().getCandidateUserIdExpressions()
        .forEach(expression -> people.addAll(ids(expression.getValue(task.getExecution()))));
    Set<PersonId> never = work.conflicted(open.id());
    people.removeAll(never);
    return people.isEmpty() ? new LinkedHashSet<>(elsewhere.insteadOf(never, open)) : people;
  }

  private void offer(PersonId person, OpenTask task) {
    tasks.addCandidateUser(task.id().value(), person.value());
    work.offered(List.of(person), task.id());
    notices.taskWaits(List.of(person), task, Optional.empty());
  }

  private void withdraw(PersonId person, TaskId task) {
    tasks.deleteCandidateUser(task.value(), person.value());
    work.withdrawn(person, task);
  }

  private static List<PersonId> ids(Object value) {
    return value instanceof Collection<?> several ? several.stream().map(Object::toString).map(PersonId::new).toList()
        : List.of();
  }
}

package org.sevenfold.engine.port;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.Variables;
import org.sevenfold.notice.LateNotice;
import org.sevenfold.notice.Notices;
import org.sevenfold.work.Climb;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.Ladder;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the escalations of tasks that are past their time, and ends them when the tasks are done. Several are one
 * command of the engine: what is read for all of them is read once, and what it writes goes to the database together.
 */
@Component
public class EngineEscalation implements Escalation {

  private static final String PROCESS = "escalate";
  private static final String DONE = "task_done";

  private final EngineTransaction transaction;
  private final RepositoryService definitions;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final WorkList work;
  private final OverdueWork overdue;
  private final References references;
  private final Ladder ladder;
  private final Notices notices;
  private final Clock clock;

  EngineEscalation(EngineTransaction transaction, @Lazy RepositoryService definitions, @Lazy RuntimeService runtime,
      @Lazy TaskService tasks, WorkList work, OverdueWork overdue, References references, @Lazy Ladder ladder,
      Notices notices, Clock clock) {
    this.transaction = transaction;
    this.ladder = ladder;
    this.notices = notices;
    this.definitions = definitions;
    this.runtime = runtime;
    this.tasks = tasks;
    this.work = work;
    this.overdue = overdue;
    this.references = references;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void escalate(Collection<TaskId> ids) {
    List<OpenTask> taken = overdue.take(ids, clock.instant());
    if (!taken.isEmpty()) {
      transaction.run(() -> {
        escalateTaken(taken);
        return null;
      });
    }
  }

  @Override
  @Transactional
  public void escalate(TaskId id) {
    escalate(List.of(id));
  }

  @Override
  @Transactional
  public void unseen(TaskId id) {
    overdue.takeUnseen(id, clock.instant()).ifPresent(task -> transaction.run(() -> {
      Climb climb = ladder.climb(List.of(task));
      climb.beyond(task, work.candidates(id));
      overdue.climbed(climb.reached());
      notices.overdue(start(List.of(task), climb), Map.of());
      return null;
    }));
  }

  private void escalateTaken(List<OpenTask> taken) {
    Map<TaskId, TaskId> originals = overdue.originals(ids(taken));
    Map<TaskId, OpenTask> asking = taken.stream().filter(task -> originals.containsKey(task.id()))
        .collect(Collectors.toMap(task -> originals.get(task.id()), task -> task));
    List<OpenTask> climbing = asking.isEmpty() ? List.of() : work.find(asking.keySet());
    List<OpenTask> starting = taken.stream().filter(task -> !originals.containsKey(task.id())).toList();
    Climb climb = ladder.climb(Stream.concat(climbing.stream(), starting.stream()).toList());
    Stream.concat(climbing.stream(), starting.stream()).forEach(climb::up);
    overdue.climbed(climb.reached());
    List<LateNotice> begun = start(starting, climb);
    tell(begun, climb(climbing, asking, climb), climb);
  }

  private List<LateNotice> start(List<OpenTask> late, Climb climb) {
    if (late.isEmpty()) {
      return List.of();
    }
    String process = definitions.createProcessDefinitionQuery().processDefinitionKey(PROCESS).latestVersion()
        .singleResult().getId();
    List<ConcernReference> own = references.own(late.stream().map(OpenTask::concern).toList(), "escalation");
    ladder.during(climb, () -> IntStream.range(0, late.size())
        .forEach(i -> start(process, own.get(i), late.get(i), climb)));
    Map<TaskId, TaskId> escalations = overdue.escalations(ids(late));
    askUntil(late, escalations, climb);
    Map<TaskId, Set<PersonId>> asked = work.candidates(escalations.values());
    Map<TaskId, OpenTask> open = byId(work.find(escalations.values()));
    return late.stream().filter(task -> escalations.containsKey(task.id())).map(task -> {
      TaskId escalation = escalations.get(task.id());
      return new LateNotice(task, open.get(escalation), asked.getOrDefault(escalation, Set.of()));
    }).toList();
  }

  private void start(String process, ConcernReference own, OpenTask task, Climb climb) {
    runtime.startProcessInstanceById(process, Map.of(
        Variables.REFERENCE, own.value(),
        Variables.AGENCY, task.agency(),
        Variables.PACK, climb.pack(task),
        Variables.OVERDUE_TASK, task.id().value()));
  }

  /** The engine may not have written them yet: it is asked for what it has in hand. */
  private void askUntil(List<OpenTask> late, Map<TaskId, TaskId> escalations, Climb climb) {
    Map<TaskId, Instant> until = new HashMap<>();
    late.stream().filter(task -> escalations.containsKey(task.id()))
        .forEach(task -> until.put(escalations.get(task.id()), climb.until(task, clock.instant())));
    until.forEach((escalation, then) -> Context.getCommandContext().getTaskManager().findTaskById(escalation.value())
        .setDueDate(Date.from(then)));
    overdue.askAgain(until);
  }

  /** Whoever has claimed one and stayed silent has it no longer. */
  private List<LateNotice> climb(List<OpenTask> late, Map<TaskId, OpenTask> asking, Climb climb) {
    if (late.isEmpty()) {
      return List.of();
    }
    Map<TaskId, Set<PersonId>> before = work.candidates(asking.values().stream().map(OpenTask::id).toList());
    List<LateNotice> climbed = late.stream().map(task -> climbed(task, asking.get(task.id()), climb,
        before.getOrDefault(asking.get(task.id()).id(), Set.of()))).toList();
    Map<TaskId, TaskId> escalationOf = new HashMap<>();
    asking.forEach((original, escalation) -> escalationOf.put(original, escalation.id()));
    askUntil(late, escalationOf, climb);
    return climbed;
  }

  private LateNotice climbed(OpenTask late, OpenTask escalation, Climb climb, Set<PersonId> before) {
    escalation.claimedBy().ifPresent(person -> tasks.setAssignee(escalation.id().value(), null));
    List<PersonId> more = climb.asked(late).stream().filter(person -> !before.contains(person)).toList();
    more.forEach(person -> tasks.addCandidateUser(escalation.id().value(), person.value()));
    work.offered(more, escalation.id());
    return new LateNotice(late, escalation, more);
  }

  /** Once nobody else is left to be asked, all hear of it alike. All are told at the end, each once, in one order. */
  private void tell(List<LateNotice> begun, List<LateNotice> climbed, Climb climb) {
    List<TaskId> escalations = climbed.stream().map(one -> one.escalation().id()).toList();
    Map<TaskId, OpenTask> open = byId(work.find(escalations));
    Map<TaskId, Set<PersonId>> asked = work.candidates(escalations);
    Map<PersonId, String> reminded = new HashMap<>();
    List<LateNotice> further = new ArrayList<>(begun);
    climbed.forEach(one -> climb.outside(one.late()).ifPresentOrElse(
        body -> asked.getOrDefault(one.escalation().id(), Set.of())
            .forEach(person -> reminded.putIfAbsent(person, body.name())),
        () -> further.add(new LateNotice(one.late(), open.get(one.escalation().id()), one.asked()))));
    notices.overdue(further, reminded);
    climbed.stream().map(LateNotice::late).filter(climb::isOnItsLastRung)
        .sorted(Comparator.comparing(late -> late.concern().value()))
        .forEach(late -> notices.news(List.of(climb.raiser(late)), late.concern(), Optional.empty()));
  }

  private static List<TaskId> ids(Collection<OpenTask> tasks) {
    return tasks.stream().map(OpenTask::id).toList();
  }

  private static Map<TaskId, OpenTask> byId(Collection<OpenTask> tasks) {
    return tasks.stream().collect(Collectors.toMap(OpenTask::id, task -> task));
  }

  @Override
  public void leaveUntil(OpenTask task, Instant due) {
    overdue.dueAgain(task.id(), due);
  }

  /** Called when a task ends, however it ends: nobody is left chasing what is done. */
  public void ended(TaskId task) {
    if (work.ended(task)) {
      runtime.createMessageCorrelation(DONE).processInstanceVariableEquals(Variables.OVERDUE_TASK, task.value())
          .correlateAll();
    }
  }
}

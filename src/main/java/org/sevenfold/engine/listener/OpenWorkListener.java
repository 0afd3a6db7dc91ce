package org.sevenfold.engine.listener;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.SignedIn;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.port.EngineEscalation;
import org.sevenfold.notice.Notices;
import org.sevenfold.work.Conflicts;
import org.sevenfold.work.Ladder;
import org.sevenfold.work.LeadsElsewhere;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps the table of open work in step with the engine's tasks, in the engine's transaction. */
@Component
public class OpenWorkListener extends AbstractBpmnParseListener {

  private static final List<String> EVENTS = List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_ASSIGNMENT,
      TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE);

  private static final String OF = " · ";

  private final WorkList work;
  private final References references;
  private final Conflicts conflicts;
  private final EngineEscalation escalations;
  private final Notices notices;
  private final Clock clock;
  private final LeadsElsewhere elsewhere;
  private final ClockOfTask clocks;
  private final UrgencyOfTask urgency;
  private final Ladder ladder;

  OpenWorkListener(WorkList work, Ladder ladder, ClockOfTask clocks, References references,
      @Lazy Conflicts conflicts,
      EngineEscalation escalations,
      Notices notices, Clock clock, @Lazy LeadsElsewhere elsewhere, UrgencyOfTask urgency) {
    this.urgency = urgency;
    this.elsewhere = elsewhere;
    this.ladder = ladder;
    this.clocks = clocks;
    this.work = work;
    this.references = references;
    this.conflicts = conflicts;
    this.escalations = escalations;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    Map<String, String> properties = ExtensionProperties.of(element);
    TaskListener listener = event -> keep(event, properties);
    EVENTS.forEach(name -> task.addBuiltInTaskListener(name, listener));
  }

  private void keep(DelegateTask task, Map<String, String> properties) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> opened((TaskEntity) task, properties);
      case TaskListener.EVENTNAME_ASSIGNMENT ->
        work.claimed(Optional.ofNullable(task.getAssignee()).map(PersonId::new), new TaskId(task.getId()),
            clock.instant());
      default -> escalations.ended(new TaskId(task.getId()));
    }
  }

  private void opened(TaskEntity task, Map<String, String> properties) {
    ConcernReference reference = new ConcernReference(variable(task, Variables.REFERENCE).orElseThrow());
    String form = task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText();
    Optional<TaskId> overdue = variable(task, Variables.OVERDUE_TASK).map(TaskId::new);
    Optional<OpenTask> late = overdue.flatMap(ladder::late);
    late.ifPresent(original -> task.setName(task.getName() + ": " + original.title()));
    OpenTask open = new OpenTask(new TaskId(task.getId()), reference, references.concern(reference), task.getTenantId(),
        task.getTaskDefinitionKey(), form, task.getName(),
        properties.getOrDefault(ExtensionProperties.ROLE, "practitioner"),
        clock.instant(),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant), Optional.empty(), Optional.empty());
    urgency.follow(task, open, work.opened(open, clocks.of(task, clock.instant()), overdue));
    // Camunda's own list shows nothing else by which one could tell two of the same name apart
    task.setName(open.title() + OF + open.reference());
    Set<PersonId> conflicted = conflicts.begin(open, properties.getOrDefault(ExtensionProperties.CONFLICT, ""),
        variable(task, Variables.DECIDER).map(PersonId::new), overdue.map(ladder::conflicted).orElse(Set.of()));
    conflicted.forEach(person -> task.deleteCandidateUser(person.value()));
    List<PersonId> candidates = candidates(task).filter(person -> !conflicted.contains(person)).toList();
    if (candidates.isEmpty()) {
      candidates = elsewhere.insteadOf(conflicted, open);
      candidates.forEach(person -> task.addCandidateUser(person.value()));
    }
    work.offered(candidates, open.id());
    if (late.isEmpty()) { // of what is late, whoever put it before them tells them: once for all that is
      notices.taskWaits(candidates, open, SignedIn.person());
    }
  }

  private static Stream<PersonId> candidates(TaskEntity task) {
    return task.getCandidates().stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getUserId).map(PersonId::new);
  }

  /** A task that opens has none of its own yet: to ask itself would be to ask the database. */
  private static Optional<String> variable(TaskEntity task, String name) {
    return Optional.ofNullable((String) task.getExecution().getVariable(name));
  }
}

package org.sevenfold.engine.listener;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.sevenfold.concern.References;
import org.sevenfold.engine.SignedIn;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.port.EngineEscalation;
import org.sevenfold.notice.Notices;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** Keeps the table of open work in step with the engine's tasks, in the engine's transaction. */
@Component
public class OpenWorkListener extends AbstractBpmnParseListener {

  private static final List<String> EVENTS = List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_ASSIGNMENT,
      TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE);

  private final WorkList work;
  private final References references;
  private final EngineEscalation escalations;
  private final Notices notices;
  private final Clock clock;

  OpenWorkListener(WorkList work, References references, EngineEscalation escalations, Notices notices, Clock clock) {
    this.work = work;
    this.references = references;
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
        work.claimed(task.getId(), Optional.ofNullable(task.getAssignee()), clock.instant());
      default -> escalations.ended(task.getId());
    }
  }

  private void opened(TaskEntity task, Map<String, String> properties) {
    String reference = (String) task.getVariable(Variables.REFERENCE);
    String form = task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText();
    OpenTask open = new OpenTask(task.getId(), reference, references.concern(reference), task.getTenantId(),
        task.getTaskDefinitionKey(), form, task.getName(), properties.getOrDefault("role", "practitioner"),
        Optional.ofNullable(properties.get("not_built")), clock.instant(),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant), Optional.empty(), Optional.empty());
    List<String> candidates = task.getCandidates().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(link -> link.getUserId()).toList();
    work.opened(open, candidates);
    notices.taskWaits(open, candidates, SignedIn.person());
  }
}

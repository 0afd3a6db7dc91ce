package org.sevenfold.engine.port;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.correction.Steps;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.Variables;
import org.sevenfold.work.CaseMessage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The steps as the models say: whose each task is, and in which part of the way it stands. A task of a called model
 * stands where that is called first.
 */
@Component
class EngineSteps implements Steps {

  private static final String CORRECTED = "corrected_";
  private static final String ROLE = "role";
  private static final String STANDS = "stands";
  /** What has been sent and closed is put right by what comes after it, not by asking again. */
  private static final Set<String> NOT_AGAIN = Set.of("send", "record");

  private final RepositoryService repository;
  private final EngineTransaction transaction;
  private final EngineMessages messages;
  /** Read at the first question: models are deployed when the product starts, and then stay. */
  private Map<String, Step> steps;

  EngineSteps(@Lazy RepositoryService repository, EngineTransaction transaction, EngineMessages messages) {
    this.repository = repository;
    this.transaction = transaction;
    this.messages = messages;
  }

  @Override
  public Optional<Step> of(String task) {
    return Optional.ofNullable(steps().get(task));
  }

  @Override
  public void askAgain(Person person, ConcernReference concern, String part, Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put(Variables.ASKED_BECAUSE, CORRECTED + part);
    messages.correlate(person, concern, CaseMessage.NEW_INFORMATION.key(), all);
  }

  private synchronized Map<String, Step> steps() {
    if (steps == null) {
      steps = transaction.run(this::read);
    }
    return steps;
  }

  private Map<String, Step> read() {
    List<BpmnModelInstance> models = repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(definition -> repository.getBpmnModelInstance(definition.getId())).toList();
    Map<String, String> called = new HashMap<>();
    all(models, CallActivity.class).forEach(call -> part(call)
        .ifPresent(part -> called.putIfAbsent(call.getCalledElement(), part)));
    Map<String, Step> read = new HashMap<>();
    all(models, UserTask.class).forEach(task -> read.put(task.getId(),
        new Step(property(task, ROLE).orElse(""), part(task).or(() -> Optional.ofNullable(called.get(process(task))))
            .filter(part -> !NOT_AGAIN.contains(part)))));
    return read;
  }

  private static <T extends ModelElementInstance> Stream<T> all(List<BpmnModelInstance> models, Class<T> kind) {
    return models.stream().flatMap(model -> model.getModelElementsByType(kind).stream());
  }

  /** The part of the way whose answers stand once it is left: said on the flow that leaves it. */
  private static Optional<String> part(FlowNode node) {
    return Stream.<ModelElementInstance>iterate(node, FlowNode.class::isInstance,
        ModelElementInstance::getParentElement).map(FlowNode.class::cast).map(FlowNode::getOutgoing)
        .flatMap(Collection::stream).flatMap(EngineSteps::stands).findFirst();
  }

  private static Stream<String> stands(SequenceFlow flow) {
    return property(flow, STANDS).stream();
  }

  private static String process(UserTask task) {
    return Stream.<ModelElementInstance>iterate(task, ModelElementInstance::getParentElement)
        .filter(Process.class::isInstance).map(Process.class::cast).findFirst().orElseThrow().getId();
  }

  private static Optional<String> property(BaseElement element, String name) {
    return Optional.ofNullable(element.getExtensionElements()).map(ExtensionElements::getElements).stream()
        .flatMap(Collection::stream).filter(CamundaProperties.class::isInstance).map(CamundaProperties.class::cast)
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> property.getCamundaName().equals(name)).map(CamundaProperty::getCamundaValue).findFirst();
  }
}

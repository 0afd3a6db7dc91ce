package org.sevenfold.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Listens which flows are taken, agency by agency, until it is closed: the engine's history knows nodes only. The
 * models are read anew when it begins and when it ends; it changes nothing else.
 */
final class FlowProbe extends AbstractBpmnParseListener implements AutoCloseable {

  private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();
  private final ProcessEngineConfigurationImpl engine;
  private final List<BpmnParseListener> listeners;

  FlowProbe(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.listeners = this.engine.getDeployers().stream().filter(BpmnDeployer.class::isInstance)
        .map(BpmnDeployer.class::cast).findFirst().orElseThrow().getBpmnParser().getParseListeners();
    listeners.add(this);
    readModelsAnew();
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    ExecutionListener heard = execution ->
        taken.computeIfAbsent(execution.getTenantId(), agency -> ConcurrentHashMap.newKeySet()).add(transition.getId());
    transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, heard);
  }

  /** The ids of the flows that an agency's processes took. */
  Set<String> takenBy(String agency) {
    return taken.getOrDefault(agency, Set.of());
  }

  @Override
  public void close() {
    listeners.remove(this);
    readModelsAnew();
  }

  private void readModelsAnew() {
    engine.getDeploymentCache().discardProcessDefinitionCache();
  }
}

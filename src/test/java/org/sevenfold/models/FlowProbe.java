package org.sevenfold.models;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Listens which flows are taken, agency by agency: the engine's history knows nodes only. Changes nothing. */
@Component
class FlowProbe extends AbstractProcessEnginePlugin {

  private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.getDeployers().stream().filter(BpmnDeployer.class::isInstance).map(BpmnDeployer.class::cast)
        .forEach(deployer -> deployer.getBpmnParser().getParseListeners().add(new Ear()));
  }

  /** The ids of the flows that an agency's processes took. */
  Set<String> takenBy(String agency) {
    return taken.getOrDefault(agency, Set.of());
  }

  private final class Ear extends AbstractBpmnParseListener {

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
      ExecutionListener heard = execution ->
          taken.computeIfAbsent(execution.getTenantId(), agency -> ConcurrentHashMap.newKeySet()).add(transition.getId());
      transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, heard);
    }
  }
}

package org.sevenfold.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Listens which flows are taken, agency by agency, until it is closed. */
final class FlowProbe implements ExecutionListener, AutoCloseable {

  private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();
  private final List<TransitionImpl> flows = new ArrayList<>();

  FlowProbe(ProcessEngine engine) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getId).forEach(id -> configuration.getCommandExecutorTxRequired().execute(context -> {
          collect(configuration.getDeploymentCache().findDeployedProcessDefinitionById(id));
          return null;
        }));
    flows.forEach(flow -> flow.addBuiltInListener(EVENTNAME_TAKE, this));
  }

  private void collect(ScopeImpl level) {
    level.getActivities().forEach(node -> {
      for (PvmTransition flow : node.getOutgoingTransitions()) {
        flows.add((TransitionImpl) flow);
      }
      collect(node);
    });
  }

  @Override
  public void notify(DelegateExecution execution) {
    taken.computeIfAbsent(execution.getTenantId(), agency -> ConcurrentHashMap.newKeySet())
        .add(((ExecutionEntity) execution).getTransition().getId());
  }

  /** The ids of the flows that an agency's processes took. */
  Set<String> takenBy(String agency) {
    return taken.getOrDefault(agency, Set.of());
  }

  @Override
  public void close() {
    flows.forEach(flow -> {
      flow.getListeners(EVENTNAME_TAKE).remove(this);
      flow.getBuiltInListeners(EVENTNAME_TAKE).remove(this);
    });
  }
}

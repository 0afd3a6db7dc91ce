package org.sevenfold.models;

import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Listens which nodes are reached, passed and cut off: the engine keeps no history of them. */
final class NodeProbe {

  /** One node that was reached, or left, by one process. */
  record Seen(String agency, String process, String node, boolean left, boolean cutOff) {
  }

  private static final Queue<Seen> SEEN = new ConcurrentLinkedQueue<>();
  private static final Set<ActivityImpl> WATCHED = ConcurrentHashMap.newKeySet();

  private NodeProbe() {
  }

  /** From now on each model of this engine is watched, in its latest version. */
  static void watch(ProcessEngine engine) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getId).forEach(id -> configuration.getCommandExecutorTxRequired().execute(context -> {
          watch(configuration.getDeploymentCache().findDeployedProcessDefinitionById(id));
          return null;
        }));
  }

  private static void watch(ScopeImpl level) {
    level.getActivities().forEach(node -> {
      if (WATCHED.add(node)) {
        ExecutionListener reached = execution -> see(execution, node, false);
        ExecutionListener left = execution -> see(execution, node, true);
        node.addBuiltInListener(ExecutionListener.EVENTNAME_START, reached);
        node.addBuiltInListener(ExecutionListener.EVENTNAME_END, left);
      }
      watch(node);
    });
  }

  private static void see(DelegateExecution execution, ActivityImpl node, boolean left) {
    SEEN.add(new Seen(execution.getTenantId(), execution.getProcessInstanceId(), node.getId(), left,
        execution.isCanceled()));
  }

  /** The ids of the nodes of which this was seen. */
  static Set<String> nodes(Predicate<Seen> wanted) {
    return SEEN.stream().filter(wanted).map(Seen::node).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ids of the nodes that a process has left, however it left them. */
  static Collection<String> leftBy(String process) {
    return nodes(seen -> seen.left && seen.process.equals(process));
  }
}

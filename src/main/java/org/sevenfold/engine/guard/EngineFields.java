package org.sevenfold.engine.guard;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;

/** Every field of a command that the guard reaches by its name, because the engine has no getter for it. */
final class EngineFields {

  static final Map<Class<?>, Set<String>> REACHED = Map.ofEntries(
      Map.entry(ClaimTaskCmd.class, Set.of("taskId", "userId")),
      Map.entry(AssignTaskCmd.class, Set.of("taskId", "userId")),
      Map.entry(CompleteTaskCmd.class, Set.of("taskId", "variables")),
      Map.entry(SubmitTaskFormCmd.class, Set.of("taskId", "properties")),
      Map.entry(SubmitStartFormCmd.class, Set.of("processDefinitionId", "businessKey", "variables")),
      Map.entry(GetDeployedTaskFormCmd.class, Set.of("taskId")), Map.entry(GetTaskFormCmd.class, Set.of("taskId")),
      Map.entry(GetTaskFormVariablesCmd.class, Set.of("resourceId")),
      Map.entry(GetIdentityLinksForTaskCmd.class, Set.of("taskId")),
      Map.entry(GetActivityInstanceCmd.class, Set.of("processInstanceId")),
      Map.entry(AuthorizationCheckCmd.class, Set.of("userId")),
      Map.entry(AbstractExecuteFilterCmd.class, Set.of("filterId", "extendingQuery")));

  private EngineFields() {
  }

  static boolean isReached(Class<?> type, String field) {
    return REACHED.entrySet().stream()
        .anyMatch(one -> one.getKey().isAssignableFrom(type) && one.getValue().contains(field));
  }
}

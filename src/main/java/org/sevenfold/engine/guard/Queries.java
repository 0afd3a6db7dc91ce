package org.sevenfold.engine.guard;

import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessModelCmd;
import org.camunda.bpm.engine.impl.cmd.GetFormKeyCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStaticCalledProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionModelCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Queries, and the reads that Tasklist and Cockpit need. The engine shows only what the person's grants allow, and a
 * query goes only by what stands in {@link AskableQueries}: no value, no branch and no expression does.
 */
@Component
class Queries implements AllowedCommand {

  private static final String NOTHING = "-";

  static final Set<Class<?>> READS = Set.of(GetDeployedTaskFormCmd.class, GetTaskFormCmd.class,
      GetTaskFormVariablesCmd.class, GetFormKeyCmd.class, GetDeployedStartFormCmd.class, GetStartFormCmd.class,
      GetDeployedProcessDefinitionCmd.class, GetDeploymentProcessModelCmd.class, GetIdentityLinksForTaskCmd.class,
      GetActivityInstanceCmd.class, GetStaticCalledProcessDefinitionCmd.class, GetDeploymentDecisionDefinitionCmd.class,
      GetDeploymentDecisionModelCmd.class,
      CreateUserQueryCmd.class, IsIdentityServiceReadOnlyCmd.class);
  private static final Set<Class<?>> OF_A_TASK = Set.of(GetDeployedTaskFormCmd.class, GetTaskFormCmd.class,
      GetTaskFormVariablesCmd.class, GetIdentityLinksForTaskCmd.class);

  private final AskableQueries askable;
  private final WorkList work;
  private final DeployedForms forms;
  private final RuntimeService runtime;

  Queries(AskableQueries askable, WorkList work, DeployedForms forms, @Lazy RuntimeService runtime) {
    this.askable = askable;
    this.work = work;
    this.forms = forms;
    this.runtime = runtime;
  }

  @Override
  public boolean isFor(Command<?> command) {
    return command instanceof AbstractQuery<?, ?> query ? askable.areAskedOf(query)
        : READS.contains(command.getClass());
  }

  @Override
  public boolean isUnderGrants() {
    return true;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T pass(PersonId person, Command<T> command, CommandExecutor next) {
    if (command instanceof AbstractQuery<?, ?> query) {
      askable.check(person, query);
    } else if (OF_A_TASK.contains(command.getClass())) {
      work.knownTo(person, task(command)).orElseThrow(() -> notThere("task"));
    } else if (command instanceof GetActivityInstanceCmd) {
      checkInstance(new CommandFields(command).text("processInstanceId"));
    }
    return next.execute(command instanceof GetTaskFormVariablesCmd asked ? (Command<T>) narrowed(asked) : command);
  }

  /** Only what the form itself asks or compares: a task shows no other answer of its concern. */
  private Command<VariableMap> narrowed(GetTaskFormVariablesCmd asked) {
    Set<String> wanted = new TreeSet<>(work.find(task(asked)).map(forms::factsOf).orElse(Set.of()));
    if (asked.formVariableNames != null) {
      wanted.retainAll(asked.formVariableNames);
    }
    wanted.add(NOTHING); // the engine takes no names for all names
    return new GetTaskFormVariablesCmd(asked.resourceId, wanted, true);
  }

  private static TaskId task(Command<?> command) {
    return new CommandFields(command).task(command instanceof GetTaskFormVariablesCmd ? "resourceId" : "taskId");
  }

  private void checkInstance(String instance) {
    if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0) {
      throw notThere("instance");
    }
  }

  /** The engine itself would stumble over a thing that does not exist, or say that it does. */
  private static RuntimeException notThere(String thing) {
    return new InvalidRequestException(Response.Status.NOT_FOUND,
        "There is no " + thing + " with this id that you may see");
  }
}

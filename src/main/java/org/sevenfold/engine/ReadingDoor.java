package org.sevenfold.engine;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetFormKeyCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Queries, and the reads that a task list needs. The engine shows only what the person's grants allow. A query that
 * carries an expression is refused at any depth: the engine would run it.
 */
@Component
class ReadingDoor implements Door {

  private static final String NOTHING = "-";

  static final Set<Class<?>> READS = Set.of(GetDeployedTaskFormCmd.class, GetTaskFormCmd.class,
      GetTaskFormVariablesCmd.class, GetFormKeyCmd.class, GetDeployedStartFormCmd.class, GetStartFormCmd.class,
      GetDeployedProcessDefinitionCmd.class, GetIdentityLinksForTaskCmd.class);

  private final WorkList work;
  private final DeployedForms forms;

  ReadingDoor(WorkList work, DeployedForms forms) {
    this.work = work;
    this.forms = forms;
  }

  @Override
  public boolean isFor(Command<?> command) {
    return command instanceof AbstractQuery || READS.contains(command.getClass());
  }

  @Override
  public boolean isUnderGrants() {
    return true;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T pass(Command<T> command, String person, CommandExecutor next) {
    if (command instanceof AbstractQuery<?, ?> query && carriesExpression(query)) {
      throw new AuthorizationException("A query may not carry an expression.");
    }
    return next.execute(command instanceof GetTaskFormVariablesCmd asked ? (Command<T>) narrowed(asked) : command);
  }

  /** Only what the form itself asks or compares: a task shows no other answer of its concern. */
  private Command<VariableMap> narrowed(GetTaskFormVariablesCmd asked) {
    Set<String> wanted = new TreeSet<>(work.find(asked.resourceId).map(forms::factsOf).orElse(Set.of()));
    if (asked.formVariableNames != null) {
      wanted.retainAll(asked.formVariableNames);
    }
    wanted.add(NOTHING); // the engine takes no names for all names
    return new GetTaskFormVariablesCmd(asked.resourceId, wanted, true);
  }

  static boolean carriesExpression(AbstractQuery<?, ?> query) {
    Set<AbstractQuery<?, ?>> all = Collections.newSetFromMap(new IdentityHashMap<>());
    gather(query, all);
    return all.stream().anyMatch(one -> !one.getExpressions().isEmpty());
  }

  /** A query and the branches of its "or", which share one list of each other. */
  private static void gather(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> all) {
    Field field = ReflectionUtils.findField(query.getClass(), "queries");
    if (!all.add(query) || field == null) {
      return;
    }
    ReflectionUtils.makeAccessible(field);
    if (ReflectionUtils.getField(field, query) instanceof Collection<?> branches) {
      branches.stream().filter(AbstractQuery.class::isInstance)
          .forEach(branch -> gather((AbstractQuery<?, ?>) branch, all));
    }
  }
}

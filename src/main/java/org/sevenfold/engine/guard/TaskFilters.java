package org.sevenfold.engine.guard;

import java.util.Set;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterSingleResultCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Tasklist's filter is looked through: the product's own, since nobody can save another. What a person adds to it is a
 * query like any other.
 */
@Component
class TaskFilters implements AllowedCommand {

  private static final Set<Class<?>> EXECUTED = Set.of(ExecuteFilterListCmd.class, ExecuteFilterListPageCmd.class,
      ExecuteFilterCountCmd.class, ExecuteFilterSingleResultCmd.class);

  @Override
  public boolean isFor(Command<?> command) {
    return command.getClass() == GetFilterCmd.class || EXECUTED.contains(command.getClass());
  }

  @Override
  public boolean isUnderGrants() {
    return true;
  }

  @Override
  public <T> T pass(Command<T> command, String person, CommandExecutor next) {
    if (EXECUTED.contains(command.getClass())
        && new CommandFields(command).value("extendingQuery") instanceof AbstractQuery<?, ?> added) {
      QueryExpressions.refuse(added);
    }
    return next.execute(command);
  }
}

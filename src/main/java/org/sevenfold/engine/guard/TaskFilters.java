package org.sevenfold.engine.guard;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterSingleResultCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.TaskQuery;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.filter.ReadyFilters;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tasklist's filter is looked through. What it asks, and what a person adds to it, are queries like any other; whose
 * work it shows, and what is late by now, the product adds when that is checked.
 */
@Component
class TaskFilters implements AllowedCommand {

  private static final Set<Class<?>> EXECUTED = Set.of(ExecuteFilterListCmd.class, ExecuteFilterListPageCmd.class,
      ExecuteFilterCountCmd.class, ExecuteFilterSingleResultCmd.class);

  private static final String EXTENDED = "extendingQuery";

  private final AskableQueries askable;
  private final FilterService filters;
  private final ReadyFilters ready;

  TaskFilters(AskableQueries askable, @Lazy FilterService filters, ReadyFilters ready) {
    this.askable = askable;
    this.filters = filters;
    this.ready = ready;
  }

  @Override
  public boolean isFor(Command<?> command) {
    return command.getClass() == GetFilterCmd.class || EXECUTED.contains(command.getClass());
  }

  @Override
  public boolean isUnderGrants() {
    return true;
  }

  @Override
  public <T> T pass(PersonId person, Command<T> command, CommandExecutor next) {
    if (EXECUTED.contains(command.getClass())) {
      CommandFields asked = new CommandFields(command);
      Filter saved = filters.getFilter(asked.text("filterId"));
      Stream.of(Optional.ofNullable(saved).map(Filter::getQuery), Optional.ofNullable(asked.value(EXTENDED)))
          .flatMap(Optional::stream).map(AbstractQuery.class::cast).forEach(query -> askable.check(person, query));
      Optional.ofNullable(saved).flatMap(filter -> ready.of(person, filter.getName()))
          .ifPresent(theirs -> asked.put(EXTENDED, added(theirs, (TaskQuery) asked.value(EXTENDED))));
    }
    return next.execute(command);
  }

  /** @param more null where they ask for nothing more */
  private static TaskQuery added(TaskQuery theirs, TaskQuery more) {
    return more == null ? theirs : ((TaskQueryImpl) theirs).extend(more);
  }
}

package org.sevenfold.engine.outside;

import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.work.EngineTasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's open tasks as its tables hold them, for a look from outside while no engine runs. */
@Component
class TasksOfEngine implements EngineTasks {

  private final JdbcClient jdbc;

  TasksOfEngine(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> open() {
    return jdbc.sql("select id_ || ' ' || coalesce(assignee_, '') from act_ru_task").query(String.class).list().stream()
        .collect(Collectors.toSet());
  }
}

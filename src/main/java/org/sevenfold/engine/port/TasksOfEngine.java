package org.sevenfold.engine.port;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's open tasks as its tables hold them, for a look from outside while no engine runs. */
@Component
public class TasksOfEngine {

  private final JdbcClient jdbc;

  public TasksOfEngine(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every open task with who has it: the task's id, a blank, and the person's. */
  public Set<String> open() {
    return jdbc.sql("select id_ || ' ' || coalesce(assignee_, '') from act_ru_task").query(String.class).list().stream()
        .collect(Collectors.toSet());
  }
}

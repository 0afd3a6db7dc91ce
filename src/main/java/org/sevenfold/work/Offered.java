package org.sevenfold.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom open tasks are offered: asked once for as many as there are on a page. */
@Component
public class Offered {

  private final JdbcClient jdbc;

  Offered(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By task, those who may take it; a task that is offered to nobody is left out. */
  public Map<TaskId, List<PersonId>> of(Collection<OpenTask> tasks) {
    return jdbc.sql("select task, person from open_work_candidate where task = any(?) order by task, person")
        .param(tasks.stream().map(task -> task.id().value()).toArray(String[]::new))
        .query((row, i) -> Map.entry(new TaskId(row.getString(1)), new PersonId(row.getString(2)))).list().stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}

package org.sevenfold.work;

import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open work that a manager may share out: of their agency, not of another site than theirs, and nothing of a
 * concern that they are left out of. What is asked about something late goes with that.
 */
@Component
public class ManagedWork {

  private static final int MOST = 200;
  private static final String THEIRS = WorkList.TASK + """
      where w.agency = (select a.agency from person_at_work a where a.person = :person) and w.overdue_task is null
        and not exists (select 1 from work_denied d where d.task = w.task and d.person = :person offset 0)
        and not exists (select 1 from of_other_site o where o.concern = w.concern and o.person = :person)\s""";

  private final JdbcClient jdbc;

  ManagedWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is due first before the rest; at most as many as fit on a page. */
  public List<OpenTask> of(PersonId manager) {
    return jdbc.sql(THEIRS + "order by w.due_at nulls last, w.created_at limit :most").param("person", manager.value())
        .param("most", MOST).query(WorkList::read).list();
  }

  public Optional<OpenTask> find(PersonId manager, TaskId task) {
    return jdbc.sql(THEIRS + "and w.task = :task").param("person", manager.value()).param("task", task.value())
        .query(WorkList::read).optional();
  }
}

package org.sevenfold.work;

import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How urgent the concern of each piece of open work is, kept beside it so that lists can begin with what burns. */
@Component
public class Urgencies {

  private final JdbcClient jdbc;

  Urgencies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return those open tasks of the concern that were less or more urgent until now */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<TaskId> are(Urgency urgency, ConcernReference concern) {
    return jdbc.sql("update open_work set urgency = :urgency where concern = :concern and urgency <> :urgency"
        + " returning task").param("urgency", urgency.ordinal()).param("concern", concern.value()).query(String.class)
        .list().stream().map(TaskId::new).toList();
  }

  /** A task is as urgent as what else is open in its concern. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Urgency like(OpenTask task) {
    int urgency = jdbc.sql("""
        update open_work set urgency = coalesce((select min(o.urgency) from open_work o
                                                  where o.concern = :concern and o.task <> :task), :otherwise)
         where task = :task returning urgency""").param("concern", task.concern().value())
        .param("task", task.id().value()).param("otherwise", Urgency.GREEN.ordinal()).query(Integer.class).single();
    return Urgency.values()[urgency];
  }
}

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
}

package org.sevenfold.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.sevenfold.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts an agency's tasks past their time, where they stand: they become late by themselves, and are few. */
@Component
class LateCounts {

  private static final String LATE = """
      select site, count(*) as tasks,
             count(*) filter (where due_at <= created_at + interval '1 hour') as urgent,
             count(distinct concern) as concerns
        from\s""" + Workloads.PIECES + " and due_at < :now group by site";

  private final JdbcClient jdbc;
  private final Clock clock;

  LateCounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is late of one place.
   *
   * @param site     empty where it is about no single one
   * @param tasks    past their time
   * @param urgent   of them, that should have been done within the hour
   * @param concerns in which there are any
   */
  record Late(String site, int tasks, int urgent, int concerns) {
  }

  /** @param person who is shown it */
  @Transactional(readOnly = true)
  public List<Late> of(Person person) {
    return jdbc.sql(LATE.replace(":now", "cast(:now as timestamptz)")).param("agency", person.agency())
        .param("person", person.id().value()).param("now", Timestamp.from(clock.instant()))
        .query((row, i) -> new Late(row.getString("site"), row.getInt("tasks"), row.getInt("urgent"),
            row.getInt("concerns")))
        .list();
  }
}

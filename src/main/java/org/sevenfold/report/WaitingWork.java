package org.sevenfold.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Person;
import org.sevenfold.start.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At which steps of the models an agency's work waits, counted from what is open; it names nobody. */
@Component
public class WaitingWork {

  private static final int MOST = 100;

  /** What is asked of somebody about a late task carries that task's name behind its own: here it is one step. */
  private static final String STEPS = """
      select task_key,
             case when min(title) = max(title) then min(title) else min(split_part(title, ': ', 1)) end as title,
             count(*) as count, min(created_at) as oldest, count(*) filter (where due_at < :now) as late
        from\s""" + Workloads.OTHERS + "%s group by task_key order by late desc, oldest";

  private static final String AT = """
      select title, role, due_at, created_at
        from\s""" + Workloads.OTHERS + " where task_key = :step order by due_at nulls last, created_at limit :most";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String readyToSend;

  WaitingWork(JdbcClient jdbc, Clock clock, Settings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.readyToSend = settings.report().readyToSend();
  }

  /** One piece of open work, in words that are the same for every concern. */
  public record Piece(String title, String role, Instant createdAt, Optional<Instant> dueAt) {
  }

  /** Every step at which something waits, first where most is late. */
  @Transactional(readOnly = true)
  public List<WaitingStep> of(Person person) {
    return asked(STEPS.formatted(""), person).query(WaitingWork::step).list();
  }

  /** What waits at one step, what is due first before the rest; at most as many as fit on a page. */
  @Transactional(readOnly = true)
  public List<Piece> at(Person person, String step) {
    return asked(AT, person).param("step", step.replace("\0", "")).param("most", MOST).query(WaitingWork::piece).list();
  }

  /** What is decided and checked and has not left; empty where there is nothing. */
  public Optional<WaitingStep> readyToSend(Person person) {
    return asked(STEPS.formatted(" where task_key = :step"), person).param("step", readyToSend)
        .query(WaitingWork::step).optional();
  }

  private JdbcClient.StatementSpec asked(String sql, Person person) {
    return jdbc.sql(sql.replace(":now", "cast(:now as timestamptz)")).param("agency", person.agency())
        .param("person", person.id().value()).param("now", Timestamp.from(clock.instant()));
  }

  private static WaitingStep step(ResultSet row, int index) throws SQLException {
    return new WaitingStep(row.getString("task_key"), row.getString("title"), row.getInt("count"),
        row.getTimestamp("oldest").toInstant(), row.getInt("late"));
  }

  static Piece piece(ResultSet row, int index) throws SQLException {
    return new Piece(row.getString("title"), row.getString("role"), row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant));
  }
}

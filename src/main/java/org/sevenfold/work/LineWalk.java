package org.sevenfold.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Rights;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept lines of somebody's work: a page is a walk along an index from where the last one ended (ADR 0059). */
@Component
class LineWalk {

  /** How a line without a time is kept: behind all others. */
  private static final Timestamp NO_TIME = Timestamp.from(Instant.parse("9999-12-31T00:00:00Z"));
  private static final String LINES = """
      select line, urgency, due_at, created_at, tasks from work_line l
       where person = :person and tab = :tab and\s""" + Rights.WORKS_IN;
  /** Each of the three is a walk of its own along the index: what is not urgent is never read for what is. */
  private static final String BY_URGENCY = """
      select * from (values (0), (1), (2)) u(value) cross join lateral (%s and urgency = u.value %s
         order by due_at, line limit :most) x
       order by urgency, due_at, line limit :most""";
  private final JdbcClient jdbc;
  private final Clock clock;
  private final LondonTime london;

  LineWalk(JdbcClient jdbc, Clock clock, LondonTime london) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.london = london;
  }

  /** A line before its tasks are known. */
  record Key(String line, Urgency urgency, Optional<Instant> dueAt, Instant createdAt, List<String> tasks) {
  }

  /** At most so many of them. */
  List<Key> of(PersonId person, Listed listed, int most) {
    String lines = LINES + time(listed.tab()) + listed.site().map(any -> " and site = :site ").orElse("")
        + listed.urgency().map(any -> " and urgency = :urgency ").orElse("");
    Map<String, Object> parameters = new HashMap<>(Map.of("person", person.value(), "tab", listed.tab().kept(), "most",
        most));
    listed.site().ifPresent(site -> parameters.put("site", site.value()));
    listed.urgency().ifPresent(urgency -> parameters.put("urgency", urgency.ordinal()));
    times(listed.tab(), parameters);
    listed.after().ifPresent(after -> after(listed.order(), after, parameters));
    return jdbc.sql(ordered(lines, listed)).params(parameters).query(LineWalk::key).list();
  }

  private static String ordered(String lines, Listed listed) {
    boolean further = listed.after().isPresent();
    return switch (listed.order()) {
      case URGENCY -> BY_URGENCY.formatted(lines, further
          ? "and (urgency > :after_urgency or urgency = :after_urgency and (due_at, line) > (:after, :after_line))"
          : "");
      case DUE -> lines + (further ? "and (due_at, line) > (:after, :after_line) " : "")
          + "order by due_at, line limit :most";
      case OLDEST -> lines + (further ? "and (created_at, line) > (:after, :after_line) " : "")
          + "order by created_at, line limit :most";
    };
  }

  private static void after(Listed.Order order, Listed.After after, Map<String, Object> parameters) {
    parameters.put("after", after.at().map(Timestamp::from).orElse(NO_TIME));
    parameters.put("after_line", after.line());
    if (order == Listed.Order.URGENCY) {
      parameters.put("after_urgency", after.urgency().ordinal());
    }
  }

  private static String time(Tab tab) {
    return switch (tab) {
      case OVERDUE -> "and due_at < :now ";
      case TODAY -> "and due_at >= :now and due_at < :day_ends ";
      default -> "";
    };
  }

  private void times(Tab tab, Map<String, Object> parameters) {
    if (tab == Tab.OVERDUE || tab == Tab.TODAY) {
      parameters.put("now", Timestamp.from(clock.instant()));
    }
    if (tab == Tab.TODAY) {
      parameters.put("day_ends", Timestamp.from(london.dayEnds()));
    }
  }

  private static Key key(ResultSet row, int index) throws SQLException {
    Timestamp due = row.getTimestamp("due_at");
    return new Key(row.getString("line"), Urgency.values()[row.getInt("urgency")],
        due.before(NO_TIME) ? Optional.of(due.toInstant()) : Optional.empty(),
        row.getTimestamp("created_at").toInstant(),
        List.of((String[]) row.getArray("tasks").getArray()));
  }
}

package org.sevenfold.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list behind each number of {@link Workload}: the same pieces by the same condition, without a name. */
@Component
public class CountedWork {

  private static final int MOST = 100;
  private static final String TASKS = "select title, role, due_at, created_at from\s";

  private final JdbcClient jdbc;
  private final Clock clock;

  CountedWork(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is counted. */
  public enum What {
    OPEN("Open concerns",
        "select 'A concern' as title, '' as role, null::timestamptz as due_at, c.raised_at as created_at"
            + " from open_concern c where c.agency = :agency" + Workloads.COUNTED.formatted("c.reference")
            + "order by c.raised_at"),
    OVERDUE("Overdue tasks", TASKS + Workloads.PIECES + "and due_at < :now order by due_at, created_at"),
    UNCLAIMED("Unclaimed tasks", TASKS + Workloads.PIECES + "and not claimed order by created_at"),
    WAITING("Waiting on others", "select 'Sent in writing, not answered' as title, '' as role,"
        + " null::timestamptz as due_at, d.sent_at as created_at from written_disclosure d"
        + " join open_concern c on c.reference = d.concern where c.agency = :agency and not d.answered"
        + Workloads.COUNTED.formatted("d.concern") + "order by d.sent_at"),
    DISPUTED("Disagreements", "select 'A disagreement' as title, '' as role, null::timestamptz as due_at,"
        + " d.opened_at as created_at from open_disagreement d where d.agency = :agency"
        + Workloads.COUNTED.formatted("d.concern") + "order by d.opened_at");

    private final String words;
    private final String sql;

    What(String words, String sql) {
      this.words = words;
      this.sql = sql;
    }

    /** As people read it. */
    public String words() {
      return words;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty where nothing is counted by that name */
    public static Optional<What> of(String key) {
      return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }

  /** At most as many as fit on a page, what has waited longest first. */
  @Transactional(readOnly = true)
  public List<WaitingWork.Piece> of(Person person, What what) {
    return jdbc.sql(what.sql.replace(":now", "cast(:now as timestamptz)") + " limit " + MOST)
        .param("agency", person.agency())
        .param("person", person.id().value()).param("now", Timestamp.from(clock.instant()))
        .query(WaitingWork::piece).list();
  }
}

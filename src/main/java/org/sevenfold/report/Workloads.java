package org.sevenfold.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.sevenfold.directory.Person;
import org.sevenfold.start.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts an agency's open work. A task without a due time is never overdue; it is counted as open all the same. */
@Component
public class Workloads {

  /** Two days each, the last for all that is older. */
  private static final List<String> BANDS = List.of("0 to 1", "2 to 3", "4 to 5", "over 5");
  private static final int MOST_LATE = 100;
  private static final int WHOLE = 100;

  /** Nobody learns from a number that there is a concern of which they are left out, or of a site of others. */
  static final String COUNTED = """
      \sand not exists (select 1 from left_out x where x.concern = %1$s and x.person = :person)
         and not exists (select 1 from of_other_site o where o.concern = %1$s and o.person = :person)\s""";

  static final String OTHERS = "(select w.* from work_of_agency w where w.agency = :agency"
      + COUNTED.formatted("w.concern") + ") w ";

  /** Without the questions who takes something over: that is asked of a piece of work, and is none. */
  static final String PIECES = OTHERS + "where not w.escalates ";

  private static final String COUNTS = """
      select (select count(*) from open_concern c where c.agency = :agency %s) as open,
             count(*) filter (where due_at < :now) as overdue,
             count(*) filter (where not claimed) as unclaimed,
             count(*) filter (where due_at < :now and due_at <= created_at + interval '1 hour') as urgent,
             (%s) as waiting,
             (select count(*) from open_disagreement d where d.agency = :agency %s) as disputed,
             count(distinct concern) filter (where due_at < :now) as late_concerns
        from\s""" + PIECES;

  /** Which form answered stands in the clear head of each entry: no entry is opened to count. */
  static final String UNANSWERED = """
      \sfrom written_disclosure d join open_concern c on c.reference = d.concern
       where c.agency = :agency
         and not exists (select 1 from answered_page a
                          where a.concern = d.concern and a.entry > d.entry and a.form = :answer)"""
      + COUNTED.formatted("d.concern");
  private static final String WAITING = "select count(*)" + UNANSWERED;

  private static final String LATE = """
      select title, role, due_at, created_at from\s""" + PIECES + """
       and due_at < :now order by due_at, created_at limit :most""";

  private static final String AGES = """
      select least(greatest(floor(extract(epoch from :now - created_at) / 86400 / 2), 0), :last)::int as band,
             count(*) as tasks from\s""" + PIECES + " group by band";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String answer;

  Workloads(JdbcClient jdbc, Clock clock, Settings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.answer = settings.report().answeredBy();
  }

  /** @param person who is shown it */
  @Transactional(readOnly = true)
  public Workload of(Person person) {
    List<Workload.Late> late = asked(LATE, person).param("most", MOST_LATE).query(Workloads::late).list();
    return asked(COUNTS.formatted(COUNTED.formatted("c.reference"), WAITING,
        COUNTED.formatted("d.concern")), person).param("answer", answer)
        .query((row, i) -> new Workload(row.getInt("open"), row.getInt("overdue"), row.getInt("unclaimed"),
            row.getInt("waiting"), row.getInt("disputed"), row.getInt("urgent"), row.getInt("late_concerns"), late,
            ages(person)))
        .single();
  }

  private List<Workload.Band> ages(Person person) {
    Map<Integer, Integer> counts = new HashMap<>();
    asked(AGES, person).param("last", BANDS.size() - 1)
        .query(row -> {
          counts.put(row.getInt("band"), row.getInt("tasks"));
        });
    int most = counts.isEmpty() ? 1 : Collections.max(counts.values());
    return IntStream.range(0, BANDS.size())
        .mapToObj(band -> band(BANDS.get(band), counts.getOrDefault(band, 0), most)).toList();
  }

  private static Workload.Band band(String days, int count, int most) {
    return new Workload.Band(days, count, count * WHOLE / most);
  }

  private JdbcClient.StatementSpec asked(String sql, Person person) {
    return jdbc.sql(sql.replace(":now", "cast(:now as timestamptz)")).param("agency", person.agency())
        .param("person", person.id().value())
        .param("now", Timestamp.from(clock.instant()));
  }

  private static Workload.Late late(ResultSet row, int index) throws SQLException {
    return new Workload.Late(row.getString("title"), row.getString("role"), row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("created_at").toInstant());
  }
}

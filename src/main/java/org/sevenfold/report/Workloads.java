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

  private static final String COUNTS = """
      select (select count(*) from open_concern where agency = :agency) as open,
             count(*) filter (where due_at < :now) as overdue,
             count(*) filter (where not claimed) as unclaimed,
             count(*) filter (where due_at < :now and due_at <= created_at + interval '1 hour') as urgent,
             (%s) as waiting
        from work_of_agency where agency = :agency""";

  /** Which form answered stands in the clear head of each entry: no entry is opened to count. */
  private static final String WAITING = """
      select count(*) from written_disclosure d join open_concern c on c.reference = d.concern
       where c.agency = :agency
         and not exists (select 1 from answered_page a
                          where a.concern = d.concern and a.entry > d.entry and a.form = :answer)""";

  private static final String LATE = """
      select title, role, due_at, created_at from work_of_agency where agency = :agency and due_at < :now
       order by due_at, created_at limit :most""";

  private static final String AGES = """
      select least(greatest(floor(extract(epoch from :now - created_at) / 86400 / 2), 0), :last)::int as band,
             count(*) as tasks from work_of_agency where agency = :agency group by band""";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String answer;

  Workloads(JdbcClient jdbc, Clock clock, Settings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.answer = settings.report().answeredBy();
  }

  @Transactional(readOnly = true)
  public Workload of(String agency) {
    List<Workload.Late> late = asked(LATE, agency).param("most", MOST_LATE).query(Workloads::late).list();
    return asked(COUNTS.formatted(WAITING), agency).param("answer", answer)
        .query((row, i) -> new Workload(row.getInt("open"), row.getInt("overdue"), row.getInt("unclaimed"),
            row.getInt("waiting"), row.getInt("urgent"), late, ages(agency)))
        .single();
  }

  private List<Workload.Band> ages(String agency) {
    Map<Integer, Integer> counts = new HashMap<>();
    asked(AGES, agency).param("last", BANDS.size() - 1)
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

  private JdbcClient.StatementSpec asked(String sql, String agency) {
    return jdbc.sql(sql.replace(":now", "cast(:now as timestamptz)")).param("agency", agency)
        .param("now", Timestamp.from(clock.instant()));
  }

  private static Workload.Late late(ResultSet row, int index) throws SQLException {
    return new Workload.Late(row.getString("title"), row.getString("role"), row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("created_at").toInstant());
  }
}

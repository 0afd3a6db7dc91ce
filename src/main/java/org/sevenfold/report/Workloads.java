package org.sevenfold.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.sevenfold.directory.Person;
import org.sevenfold.work.AgencyCounts;
import org.sevenfold.work.OpenCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency's open work in numbers. A task without a due time is never overdue; it is counted as open all the same. */
@Component
public class Workloads {

  private static final Duration BAND = Duration.ofDays(2);
  /** Two days each, the last for all that is older. */
  private static final List<String> BANDS = List.of("0 to 1", "2 to 3", "4 to 5", "over 5");
  private static final int MOST_LATE = 100;
  private static final int WHOLE = 100;

  /** Nobody learns from a number that there is a concern of which they are left out, or of a site of others. */
  static final String COUNTED = """
      \sand not exists (select 1 from left_out x where x.concern = %1$s and x.person = :person)
         and not exists (select 1 from of_other_site o where o.concern = %1$s and o.person = :person)\s""";

  /** The same of much at once: whom a person is not there for is asked once. */
  static final String OTHERS = """
      (select w.* from work_of_agency w where w.agency = :agency
          and w.concern not in (select x.concern from left_out x where x.person = :person)
          and w.site not in (select o.site from not_there_for o where o.person = :person)) w\s""";

  /** Without the questions who takes something over: that is asked of a piece of work, and is none. */
  static final String PIECES = OTHERS + "where not w.escalates ";

  private static final String LATE = """
      select title, role, due_at, created_at from\s""" + PIECES + """
       and due_at < :now order by due_at, created_at limit :most""";

  private final JdbcClient jdbc;
  private final AgencyCounts counts;
  private final LateCounts lateCounts;
  private final Loads loads;
  private final Clock clock;

  Workloads(JdbcClient jdbc, AgencyCounts counts, LateCounts lateCounts, Loads loads, Clock clock) {
    this.loads = loads;
    this.jdbc = jdbc;
    this.counts = counts;
    this.lateCounts = lateCounts;
    this.clock = clock;
  }

  /** @param person who is shown it */
  @Transactional(readOnly = true)
  public Workload of(Person person) {
    Instant now = clock.instant();
    OpenCounts open = counts.of(person, now.minus(BAND.multipliedBy(BANDS.size())));
    List<LateCounts.Late> late = lateCounts.of(person);
    return new Workload(open.concerns(), sum(late, LateCounts.Late::tasks), open.unclaimed(), open.waiting(),
        open.disputed(), sum(late, LateCounts.Late::urgent), sum(late, LateCounts.Late::concerns),
        longestLate(person, now), ages(open.ages(now, BAND)), loads.of(person, open, late));
  }

  private static int sum(List<LateCounts.Late> late, ToIntFunction<LateCounts.Late> what) {
    return late.stream().mapToInt(what).sum();
  }

  private List<Workload.Late> longestLate(Person person, Instant now) {
    return jdbc.sql(LATE.replace(":now", "cast(:now as timestamptz)")).param("agency", person.agency())
        .param("person", person.id().value()).param("now", Timestamp.from(now)).param("most", MOST_LATE)
        .query(Workloads::late).list();
  }

  private static List<Workload.Band> ages(Map<Long, Integer> ages) {
    int[] counts = new int[BANDS.size()];
    ages.forEach((band, count) -> counts[(int) Math.min(band, BANDS.size() - 1)] += count);
    int most = Math.max(1, IntStream.of(counts).max().orElseThrow());
    return IntStream.range(0, BANDS.size())
        .mapToObj(band -> new Workload.Band(BANDS.get(band), counts[band], counts[band] * WHOLE / most)).toList();
  }

  private static Workload.Late late(ResultSet row, int index) throws SQLException {
    return new Workload.Late(row.getString("title"), row.getString("role"), row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("created_at").toInstant());
  }
}

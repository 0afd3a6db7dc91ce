package org.sevenfold.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.directory.Person;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what each place has and how much people have, for whoever shares it out. */
@Component
public class Loads {

  private static final String NO_PLACE = "no single place";
  private static final String THEIRS =
      "from work_in_hand w where w.agency = :agency" + Workloads.COUNTED.formatted("w.concern");
  /** From how many on, each with its words. */
  private static final Map<Integer, String> BANDS = bands();
  private static final int WHOLE = 100;

  private final JdbcClient jdbc;
  private final Sites sites;
  private final Clock clock;

  Loads(JdbcClient jdbc, Sites sites, Clock clock) {
    this.jdbc = jdbc;
    this.sites = sites;
    this.clock = clock;
  }

  /** @param person who is shown it */
  @Transactional(readOnly = true)
  public Load of(Person person) {
    return new Load(places(person), people(person));
  }

  private List<Load.Place> places(Person person) {
    List<Site> all = sites.ever(person.agency());
    if (all.isEmpty()) {
      return List.of();
    }
    Map<String, Load.Place> places = new LinkedHashMap<>();
    all.forEach(site -> places.put(site.id().value(), new Load.Place(site.name(), 0, 0, 0)));
    places.put("", new Load.Place(NO_PLACE, 0, 0, 0));
    asked("select w.site, count(*) as open, count(*) filter (where w.person is null) as untaken,"
        + " count(*) filter (where w.due_at < :now) as late " + THEIRS + "group by w.site", person)
        .param("now", Timestamp.from(clock.instant()))
        .query(row -> {
          Load.Place named = places.get(row.getString("site"));
          places.put(row.getString("site"), new Load.Place(named.name(), row.getInt("open"), row.getInt("untaken"),
              row.getInt("late")));
        });
    return List.copyOf(places.values());
  }

  private List<Load.Band> people(Person person) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    BANDS.values().forEach(band -> counts.put(band, 0));
    asked("select count(*) as tasks " + THEIRS + "and w.person is not null group by w.person", person)
        .query(Integer.class).list().forEach(tasks -> counts.merge(band(tasks), 1, Integer::sum));
    int most = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    List<Load.Band> bands = new ArrayList<>();
    counts.forEach((tasks, count) -> bands.add(new Load.Band(tasks, count, count * WHOLE / most)));
    return bands;
  }

  private static String band(int tasks) {
    return BANDS.entrySet().stream().filter(band -> tasks >= band.getKey()).map(Map.Entry::getValue)
        .reduce((fewer, more) -> more).orElseThrow();
  }

  private JdbcClient.StatementSpec asked(String sql, Person person) {
    return jdbc.sql(sql).param("agency", person.agency()).param("person", person.id().value());
  }

  private static Map<Integer, String> bands() {
    Map<Integer, String> bands = new LinkedHashMap<>();
    bands.put(1, "1 to 4");
    bands.put(5, "5 to 9");
    bands.put(10, "10 to 19");
    bands.put(20, "20 or more");
    return bands;
  }
}

package org.sevenfold.cover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.sevenfold.work.CandidateAssignment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a rota or an absence begins or ends, the open work of the agency is offered to those who are there now. */
@Component
public class RotaFollowed {

  /** What changed before anybody ever looked has been followed by whoever set it. */
  private static final Duration FIRST = Duration.ofDays(1);

  private final CandidateAssignment offering;
  private final JdbcClient jdbc;
  private final Clock clock;

  RotaFollowed(CandidateAssignment offering, JdbcClient jdbc, Clock clock) {
    this.offering = offering;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The agencies in which somebody has come on duty or gone off by what is set, since their work last followed. */
  public List<String> behind() {
    return jdbc.sql("""
        select distinct w.agency
          from (select person from shift where withdrawn_at is null
                union select person from absence where withdrawn_at is null) x
          join person_at_work w on w.person = x.person
          left join rota_followed f on f.agency = w.agency
         where exists (select 1 from duty_moments(x.person, :now) m
                        where m.at <= :now and m.at > coalesce(f.at, :first))""")
        .param("now", now()).param("first", Timestamp.from(clock.instant().minus(FIRST))).query(String.class).list();
  }

  /** Once, however many find it at the same moment. */
  @Transactional
  public void follow(String agency) {
    int mine = jdbc.sql("insert into rota_followed (agency, at) values (?, ?) on conflict (agency) do update"
        + " set at = excluded.at where rota_followed.at < excluded.at").params(agency, now()).update();
    if (mine > 0) {
      offering.anew(agency);
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

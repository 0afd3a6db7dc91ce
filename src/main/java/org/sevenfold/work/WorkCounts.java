package org.sevenfold.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.sevenfold.access.Rights;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many lines somebody has in each part of their tasklist: added up from what was kept, never counted. */
@Component
public class WorkCounts implements SchedulingConfigurer {

  /** Whole days, then whole hours of this day, then what has changed since; the hour that runs is counted. */
  private static final String COUNTS = """
      select tab, site, urgency, sum(lines) as lines, sum(late) as late, sum(today) as today
        from (select tab, site, urgency, agency, lines, 0 as late, 0 as today
                from work_count where person = :person and period = 'all'
              union all
              select tab, site, urgency, agency, 0, lines, 0 from work_count
               where person = :person and tab = 'to_do' and period = 'day' and starts < :day
              union all
              select tab, site, urgency, agency, 0, case when starts < :hour then lines else 0 end,
                     case when starts >= :hour and starts < :day_ends then lines else 0 end from work_count
               where person = :person and tab = 'to_do' and period = 'hour' and starts >= :day and starts < :day_ends
              union all
              select tab, site, urgency, agency, lines,
                     case when tab = 'to_do' and due_at < :hour then lines else 0 end,
                     case when tab = 'to_do' and due_at >= :hour and due_at < :day_ends then lines else 0 end
                from work_change where person = :person
              union all
              select tab, site, urgency, agency, 0, 1, -1 from work_line
               where person = :person and tab = 'to_do' and due_at >= :hour and due_at < :now) c
       where\s""" + Rights.WORKS_IN + " group by tab, site, urgency";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final LondonTime london;
  private final Duration every;

  WorkCounts(JdbcClient jdbc, Clock clock, LondonTime london, Settings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.london = london;
    this.every = settings.sweep();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(new FixedDelayTask(this::settle, every, every));
  }

  @Transactional(readOnly = true)
  public LineCounts of(PersonId person) {
    Instant now = clock.instant();
    List<LineCounts.Part> parts = jdbc.sql(COUNTS).param("person", person.value())
        .param("now", Timestamp.from(now)).param("day", Timestamp.from(now.truncatedTo(ChronoUnit.DAYS)))
        .param("hour", Timestamp.from(now.truncatedTo(ChronoUnit.HOURS)))
        .param("day_ends", Timestamp.from(london.dayEnds()))
        .query((row, i) -> new LineCounts.Part(row.getString("tab"), row.getString("site"),
            Urgency.values()[row.getInt("urgency")], row.getInt("lines"), row.getInt("late"), row.getInt("today")))
        .list();
    return new LineCounts(parts);
  }

  /** Adds up what has changed since, so that there is little to add at each page. Of several nodes one does it. */
  public void settle() {
    jdbc.sql("select 1 from (select work_counts_settled()) settled").query().listOfRows();
  }
}

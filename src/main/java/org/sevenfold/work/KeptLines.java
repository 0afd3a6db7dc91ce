package org.sevenfold.work;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the lines that are kept are those that follow from the open work; and all of them made anew. */
@Component
public class KeptLines {

  private static final String COLUMNS = "person, line, tab, concern, agency, site, urgency, due_at, created_at, tasks";
  private static final String LINES = """
      select count(*) from (
        (select %1$s from work_line except all select %1$s from work_line_now)
        union all
        (select %1$s from work_line_now except all select %1$s from work_line)) different""".formatted(COLUMNS);
  private static final String COUNTS = """
      select count(*) from (
        select person, tab, period, starts, agency, site, urgency from (
          select person, tab, period, starts, agency, site, urgency, lines from work_count
          union all
          select c.person, c.tab, p.period, p.starts, c.agency, c.site, c.urgency, c.lines
            from work_change c cross join lateral work_periods(c.tab, c.due_at) p
          union all
          select l.person, l.tab, p.period, p.starts, l.agency, l.site, l.urgency, -1
            from work_line l cross join lateral work_periods(l.tab, l.due_at) p) added
         group by person, tab, period, starts, agency, site, urgency having sum(lines) <> 0) different""";

  private final JdbcClient jdbc;

  KeptLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every open task with who has it: the task's id, a blank, and the person's. */
  public Set<String> tasks() {
    return jdbc.sql("select task || ' ' || coalesce(claimed_by, '') from open_work").query(String.class).list().stream()
        .collect(Collectors.toSet());
  }

  /** How many lines are kept that do not follow from the open work, or are not kept and do. */
  public int differentLines() {
    return jdbc.sql(LINES).query(Integer.class).single();
  }

  /** How many counts are not that of the lines. */
  public int differentCounts() {
    return jdbc.sql(COUNTS).query(Integer.class).single();
  }

  /** Makes all of them anew: whoever opens or claims a task meanwhile waits. @return how many there are */
  @Transactional
  public int rebuild() {
    jdbc.sql("select 1 from (select work_lines_rebuilt()) rebuilt").query().listOfRows();
    return jdbc.sql("select count(*) from work_line").query(Integer.class).single();
  }
}

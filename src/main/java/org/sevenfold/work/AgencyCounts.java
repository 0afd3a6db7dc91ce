package org.sevenfold.work;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;

import org.sevenfold.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the open concerns of an agency count for: added up from what is kept, however many there are (ADR 0083). Nobody
 * learns from a number that there is a concern of which they are left out, or of a site of others.
 */
@Component
public class AgencyCounts {

  private static final String COUNTS = """
      select what, case when what = 'taken_by' then site else '' end as at_site, key,
             case when what = 'opened' then greatest(starts, :since) else starts end as opened, sum(n) as n
        from (select site, what, key, starts, n from agency_count where agency = :agency
              union all
              select site, what, key, starts, n from agency_change where agency = :agency
              union all
              select p.site, p.what, p.key, p.starts, -1
                from left_out x join concern_counted k on k.concern = x.concern cross join lateral unnest(k.parts) p
               where x.person = :person and p.agency = :agency) c
       where site not in (select o.site from not_there_for o where o.person = :person)
       group by 1, 2, 3, 4 having sum(n) <> 0""";
  private static final String DIFFERENT = """
      select (select count(*) from (
                select concern, p.agency, p.site, p.what, p.key, p.starts
                  from concern_counted cross join lateral unnest(parts) p
                except all select concern, agency, site, what, key, starts from counted_now) more)
           + (select count(*) from (
                select concern, agency, site, what, key, starts from counted_now
                except all select concern, p.agency, p.site, p.what, p.key, p.starts
                  from concern_counted cross join lateral unnest(parts) p) less)
           + (select count(*) from (
                select agency, site, what, key, starts
                  from (select agency, site, what, key, starts, n from agency_count
                        union all
                        select agency, site, what, key, starts, n from agency_change
                        union all
                        select agency, site, what, key, starts, -1 from counted_now) added
                 group by agency, site, what, key, starts having sum(n) <> 0) counts)""";

  private final JdbcClient jdbc;

  AgencyCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The counts of a person's agency.
   *
   * @param person who is shown it
   * @param since  what was opened before counts as opened then
   */
  @Transactional(readOnly = true)
  public OpenCounts of(Person person, Instant since) {
    return new OpenCounts(jdbc.sql(COUNTS.replace(":since", "cast(:since as timestamptz)"))
        .param("agency", person.agency()).param("person", person.id().value()).param("since", Timestamp.from(since))
        .query((row, i) -> new OpenCounts.Part(
            OpenCounts.What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)), row.getString("at_site"),
            row.getString("key"), row.getTimestamp("opened").toInstant(), row.getInt("n")))
        .list());
  }

  /** How many of what is kept do not follow from the open work, or are not kept and do. */
  public int different() {
    return jdbc.sql(DIFFERENT).query(Integer.class).single();
  }

  /** Makes all of them anew: whoever opens or claims a task, or closes a concern meanwhile waits. */
  @Transactional
  public void rebuild() {
    jdbc.sql("select 1 from (select agency_counts_rebuilt()) rebuilt").query().listOfRows();
  }
}

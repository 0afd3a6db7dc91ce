package org.sevenfold.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists an administrator turns over, a page at a time. Pages are counted from 1. */
@Component
public class PeopleLists {

  private static final String PAGE = " limit :size offset :from";

  private final JdbcClient jdbc;
  private final Clock clock;

  PeopleLists(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An agency in the list of agencies.
   *
   * @param people    how many work there
   * @param wantsLead whether people work there and no lead is on duty: new work goes to somebody who may not expect it
   */
  public record AgencyLine(String id, String name, long people, boolean wantsLead) {
  }

  /** All agencies, those first that want a lead on duty. */
  public Paged<AgencyLine> agencies(int page) {
    List<AgencyLine> rows = jdbc.sql("""
        select a.id, a.name, w.people, w.people > 0 and w.leads = 0 as wants_lead
          from agency a cross join lateral (
            select count(*) as people, count(*) filter (where is_on_duty(p.id, :lead, null, :now) and exists (
                     select 1 from person_role r where r.person = p.id and r.role = :lead)) as leads
              from person p where p.active and p.agency = a.id) w
         order by wants_lead desc, a.name, a.id""" + PAGE)
        .param("lead", Role.SAFEGUARDING_LEAD.key()).param("size", Paged.SIZE).param("from", from(page))
        .param("now", Timestamp.from(clock.instant()))
        .query((row, i) -> new AgencyLine(row.getString("id"), row.getString("name"), row.getLong("people"),
            row.getBoolean("wants_lead")))
        .list();
    return new Paged<>(rows, page, jdbc.sql("select count(*) from agency").query(Long.class).single());
  }

  /** Who works in an agency. */
  public Paged<Person> of(String agency, int page) {
    return people("p.active and p.agency = :agency", Map.of("agency", agency), page);
  }

  /** Those whose account is closed. */
  public Paged<Person> left(int page) {
    return people("not p.active", Map.of(), page);
  }

  /** Everybody whose name, user name or mail address holds what was typed; the first page of them. */
  public Paged<Person> called(String typed) {
    String like = "%" + Directory.sendable(typed).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return people("p.active and (p.name ilike :like or p.user_name ilike :like or p.mail ilike :like)",
        Map.of("like", like), 1);
  }

  private Paged<Person> people(String which, Map<String, String> params, int page) {
    List<Person> rows = jdbc.sql(Directory.EVER + which + " order by p.name, p.user_name" + PAGE).params(params)
        .param("now", Timestamp.from(clock.instant())).param("size", Paged.SIZE).param("from", from(page))
        .query(Directory::person).list();
    return new Paged<>(rows, page, jdbc.sql("select count(*) from person p where " + which).params(params)
        .query(Long.class).single());
  }

  private static long from(int page) {
    return (page - 1L) * Paged.SIZE;
  }
}

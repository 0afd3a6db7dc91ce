package org.sevenfold.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sites of agencies, and who is there for which of them; whoever has none is there for the whole agency. An agency
 * without sites knows nothing of all this.
 */
@Component
public class Sites {

  /** In words, what somebody is there for who has no sites. */
  public static final String WHOLE_AGENCY = "the whole agency";

  private static final String SITE = "select s.id, s.agency, s.name, s.used from site s ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Sites(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Site> find(SiteId id) {
    return jdbc.sql(SITE + "where s.id = ?").param(Directory.sendable(id.value())).query(Sites::read).optional();
  }

  /** Whether any agency uses any. */
  public boolean areAny() {
    return jdbc.sql("select exists (select 1 from site where used)").query(Boolean.class).single();
  }

  /** Those that an agency uses, by name. */
  public List<Site> of(String agency) {
    return jdbc.sql(SITE + "where s.used and s.agency = ? order by s.name").param(Directory.sendable(agency))
        .query(Sites::read).list();
  }

  /** Those that an agency uses or ever did, by name. */
  public List<Site> ever(String agency) {
    return jdbc.sql(SITE + "where s.agency = ? order by s.name, s.id").param(Directory.sendable(agency))
        .query(Sites::read).list();
  }

  /** Those that somebody is there for, by name; none where that is the whole agency. */
  public List<Site> of(PersonId person) {
    return jdbc.sql(SITE + "join person_site h on h.site = s.id where h.person = ? order by s.name, s.id")
        .param(person.value()).query(Sites::read).list();
  }

  /** What somebody is there for, in words. */
  public String words(Collection<SiteId> sites) {
    List<String> names = jdbc.sql("select name from site where id = any(?) order by name")
        .param(ids(sites)).query(String.class).list();
    return names.isEmpty() ? WHOLE_AGENCY : String.join(", ", names);
  }

  /** Those of an area's agency who are there for other sites only; nobody where it is the whole agency. */
  Set<PersonId> elsewhere(Area area) {
    return area.site().map(site -> jdbc.sql("select person from not_there_for where site = ?").param(site.value())
        .query(String.class).list().stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  /** Of these those who are there for an area, and where none of them is, all of these. */
  public List<Person> first(List<Person> people, Area area) {
    Set<PersonId> elsewhere = elsewhere(area);
    List<Person> there = people.stream().filter(person -> !elsewhere.contains(person.id())).toList();
    return there.isEmpty() ? people : there;
  }

  /** Those that any agency uses and for which no safeguarding lead is on duty, by name. */
  public List<Site> withoutLead() {
    return jdbc.sql(SITE + """
        where s.used and not exists (
          select 1 from person p join person_role r on r.person = p.id
           where p.active and p.agency = s.agency and r.role = :lead and is_on_duty(p.id, :lead, s.id, :now)
             and not exists (select 1 from not_there_for n where n.person = p.id and n.site = s.id))
        order by s.name, s.id""").param("lead", Role.SAFEGUARDING_LEAD.key())
        .param("now", Timestamp.from(clock.instant()))
        .query(Sites::read).list();
  }

  /** The same of one agency. */
  public List<Site> withoutLead(String agency) {
    return withoutLead().stream().filter(site -> site.agency().equals(agency)).toList();
  }

  /** From now on somebody is there for these and no others; for none: for the whole agency. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(PersonId person, Collection<SiteId> sites) {
    jdbc.sql("delete from person_site where person = ?").param(person.value()).update();
    jdbc.sql("insert into person_site (person, site) select ?, unnest(?)").params(person.value(), ids(sites)).update();
  }

  /** A new one, or one whose name has changed or that is used no longer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void save(Site site) {
    jdbc.sql("""
        insert into site (id, agency, name, used) values (?, ?, ?, ?)
        on conflict (id) do update set name = excluded.name, used = excluded.used""")
        .params(site.id().value(), site.agency(), site.name(), site.used()).update();
  }

  private static String[] ids(Collection<SiteId> sites) {
    return sites.stream().map(SiteId::value).toArray(String[]::new);
  }

  private static Site read(ResultSet row, int index) throws SQLException {
    return new Site(new SiteId(row.getString("id")), row.getString("agency"), row.getString("name"),
        row.getBoolean("used"));
  }
}

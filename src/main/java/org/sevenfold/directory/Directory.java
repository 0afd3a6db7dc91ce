package org.sevenfold.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who there is. */
@Component
public class Directory {

  private static final String PERSON = """
      select p.id, p.agency, p.user_name, p.name, p.job, is_on_duty(p.id, %s, %s, %s) as on_duty,
             (select string_agg(r.role, ',') from person_role r where r.person = p.id) as roles
        from person p where\s""";
  /** Somebody who works here or ever did, with the parameter {@code now}, a timestamp. */
  static final String EVER = PERSON.formatted("null", "null", ":now");
  private static final String AT_WORK = "p.active and ";

  private static final String AGENCY = "select id, name, agency_type, relevant_person, listed, pack from agency ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Directory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Person> person(PersonId id) {
    return people(AT_WORK + "p.id = ?", sendable(id.value())).optional();
  }

  /** Whoever a session belongs to, unless all their sessions have been ended since it began. */
  public Optional<Person> inSession(PersonId id, int sessionsEnded) {
    return people(AT_WORK + "p.id = ? and p.sessions_ended = ?", sendable(id.value()), sessionsEnded).optional();
  }

  /** Somebody who works here or ever did. */
  public Optional<Person> ever(PersonId id) {
    return ever(List.of(id)).stream().findFirst();
  }

  /** Several people at once, by their ids. */
  public Map<PersonId, Person> people(Collection<PersonId> ids) {
    return people(AT_WORK + "p.id = any(?)", (Object) ids.stream().map(PersonId::value).toArray(String[]::new)).list()
        .stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  public Optional<Person> byUserName(String userName) {
    return people(AT_WORK + "p.user_name = ?", sendable(TypedName.userName(userName).text())).optional();
  }

  /** The stored hash of somebody's password. */
  public Optional<String> password(String userName) {
    return jdbc.sql("select password from person where active and user_name = ?")
        .param(sendable(TypedName.userName(userName).text())).query(String.class).optional();
  }

  /** Where somebody gets mail; empty where no address is known. */
  public Optional<String> mail(PersonId person) {
    return jdbc.sql("select mail from person where active and id = ? and mail <> ''").param(person.value())
        .query(String.class).optional();
  }

  /** Who else gets mail at an address. */
  public List<Person> alsoAt(String address, PersonId person) {
    return people(AT_WORK + "p.mail <> '' and lower(p.mail) = lower(?) and p.id <> ? order by p.name", address,
        person.value()).list();
  }

  /** Everybody of a role in an agency, those on duty in it first. */
  public List<Person> of(Role role, String agency) {
    return of(role, Area.whole(agency));
  }

  /** The same, where on duty is who is there for this area. */
  public List<Person> of(Role role, Area area) {
    return jdbc.sql(PERSON.formatted(":role", "cast(:site as text)", ":now") + AT_WORK + """
        p.agency = :agency and exists (select 1 from person_role r where r.person = p.id and r.role = :role)
        order by on_duty desc, p.user_name""").param("role", role.key()).param("agency", area.agency())
        .param("site", area.site().map(SiteId::value).orElse(null)).param("now", Timestamp.from(clock.instant()))
        .query(Directory::person).list();
  }

  /** Everybody of an agency, by name. */
  public List<Person> of(String agency) {
    return people(AT_WORK + "p.agency = ? order by p.name, p.user_name", agency).list();
  }

  public List<Person> everybody() {
    return people("p.active order by p.agency, p.name").list();
  }

  /** Those who let people in, in every agency. */
  public List<Person> administrators() {
    return people(AT_WORK + "exists (select 1 from person_role r where r.person = p.id and r.role = ?)",
        Role.ADMINISTRATOR.key()).list();
  }

  /** Several people at once, of those who have left too. */
  public List<Person> ever(Collection<PersonId> ids) {
    return people("p.id = any(?)", (Object) ids.stream().map(id -> sendable(id.value())).toArray(String[]::new)).list();
  }

  /** Everybody who works here or ever did, by their ids alone. */
  public List<PersonId> everySingleId() {
    return jdbc.sql("select id from person").query((row, i) -> new PersonId(row.getString(1))).list();
  }

  public boolean isEmpty() {
    return jdbc.sql("select not exists (select 1 from person)").query(Boolean.class).single();
  }

  public Optional<Agency> agency(String id) {
    return jdbc.sql(AGENCY + "where id = ?").param(sendable(id)).query(Directory::agency).optional();
  }

  public List<Agency> agencies() {
    return jdbc.sql(AGENCY + "order by name, id").query(Directory::agency).list();
  }

  @Transactional
  public void save(Agency agency) {
    jdbc.sql("""
        insert into agency (id, name, agency_type, relevant_person, listed, pack) values (?, ?, ?, ?, ?, ?)
        on conflict (id) do update set name = excluded.name, agency_type = excluded.agency_type,
          relevant_person = excluded.relevant_person, listed = excluded.listed, pack = excluded.pack""")
        .params(agency.id(), agency.name(), agency.type(), agency.relevantPerson(), agency.listed(),
            agency.pack())
        .update();
  }

  /** @param password already hashed */
  @Transactional
  public void save(Person person, String password) {
    jdbc.sql("""
        insert into person (id, agency, user_name, name, job, on_duty, password) values (?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set agency = excluded.agency, name = excluded.name, job = excluded.job,
          on_duty = excluded.on_duty, password = excluded.password""")
        .params(person.id().value(), person.agency(), person.userName(), person.name(), person.job(), person.onDuty(),
            password)
        .update();
    roles(person);
  }

  /** Everything that is known of them, as it is from now on. */
  @Transactional
  public void change(Person person) {
    jdbc.sql("update person set agency = ?, user_name = ?, name = ?, job = ? where id = ?")
        .params(person.agency(), person.userName(), person.name(), person.job(), person.id().value()).update();
    roles(person);
  }

  private void roles(Person person) {
    jdbc.sql("delete from person_role where person = ?").param(person.id().value()).update();
    person.roles().forEach(role -> jdbc.sql("insert into person_role (person, role) values (?, ?)")
        .params(person.id().value(), role.key()).update());
  }

  @Transactional
  public void mailsTo(PersonId person, String address) {
    jdbc.sql("update person set mail = ? where id = ?").params(address, person.value()).update();
  }

  /** What was said last of it; whether they are on duty then hangs on the rota too. */
  @Transactional
  public void onDuty(PersonId person, boolean onDuty) {
    jdbc.sql("update person set on_duty = ? where id = ?").params(onDuty, person.value()).update();
  }

  @Transactional
  public void active(PersonId person, boolean active) {
    jdbc.sql("update person set active = ? where id = ?").params(active, person.value()).update();
  }

  /** Until the transaction ends nobody else changes them; whoever only names them does not wait. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(PersonId person) {
    jdbc.sql("select id from person where id = ? for no key update").param(sendable(person.value())).query(String.class)
        .optional();
  }

  /** Until the transaction ends nobody else changes it: as it is now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Agency hold(Agency agency) {
    return jdbc.sql(AGENCY + "where id = ? for update").param(agency.id()).query(Directory::agency).single();
  }

  /** Until the transaction ends: two who take each other's role must not both succeed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdAdministrators() {
    jdbc.sql("select p.id from person p join person_role r on r.person = p.id where r.role = ? order by p.id"
        + " for no key update of p").param(Role.ADMINISTRATOR.key()).query(String.class).list();
  }

  private JdbcClient.MappedQuerySpec<Person> people(String which, Object... params) {
    return jdbc.sql(PERSON.formatted("null", "null", "?") + which).param(Timestamp.from(clock.instant()))
        .params(params).query(Directory::person);
  }

  /** The database knows no text with this character in it, and would say so with an error. */
  static String sendable(String key) {
    return key.replace("\0", "\uFFFD");
  }

  private static Agency agency(ResultSet row, int index) throws SQLException {
    return new Agency(row.getString("id"), row.getString("name"), row.getString("agency_type"),
        row.getString("relevant_person"), row.getString("listed"), row.getString("pack"));
  }

  static Person person(ResultSet row, int index) throws SQLException {
    return new Person(new PersonId(row.getString("id")), row.getString("agency"), row.getString("user_name"),
        row.getString("name"), row.getString("job"), row.getBoolean("on_duty"), roles(row.getString("roles")));
  }

  private static Set<Role> roles(String listed) {
    return listed == null ? EnumSet.noneOf(Role.class)
        : Arrays.stream(listed.split(",")).map(Role::of).flatMap(Optional::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}

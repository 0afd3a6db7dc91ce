package org.sevenfold.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Area;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SiteId;
import org.sevenfold.policy.AgencyPack;
import org.sevenfold.policy.Pack;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The concerns there are, and which of them are whose to do what with: {@link Rights} is the rule. */
@Component
public class Concerns {

  private static final String COLUMNS =
      "c.reference, c.agency, c.raised_by, c.raised_at, c.pack, c.edition, c.site, c.outcome, c.closed_at";

  private final JdbcClient jdbc;
  private final Rights rights;
  private final Clock clock;
  private final ColumnSeal seal;

  Concerns(JdbcClient jdbc, Rights rights, Clock clock, ColumnSeal seal) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.clock = clock;
    this.seal = seal;
  }

  /** Who it is about stays closed until the way in is found: before reasonable cause only the raiser knows it. */
  @Transactional
  public Concern open(PersonId raiser, ConcernReference reference, Area area, Pack pack) {
    jdbc.sql("""
        insert into concern (reference, agency, site, raised_by, raised_at, pack, edition)
        values (?, ?, ?, ?, ?, ?, ?)""")
        .params(reference.value(), area.agency(), area.site().map(SiteId::value).orElse(null), raiser.value(),
            Timestamp.from(clock.instant()), pack.id(), pack.edition())
        .update();
    mask(reference);
    return find(reference).orElseThrow();
  }

  @Transactional
  public void close(ConcernReference reference, String outcome) {
    jdbc.sql("update concern set outcome = ?, closed_at = ? where reference = ?")
        .params(seal.close(outcome, ClearConcerns.outcome(reference.value())), Timestamp.from(clock.instant()),
            reference.value())
        .update();
  }

  /** How whoever raised it knew of it. */
  @Transactional
  public void knownBy(KnownBy how, ConcernReference reference) {
    jdbc.sql("update concern set known_by = ? where reference = ?")
        .params(seal.close(how.answer(), ClearConcerns.knownBy(reference.value())), reference.value()).update();
  }

  /** It is about this site from now on, or about the whole agency. */
  @Transactional
  public void at(Optional<SiteId> site, ConcernReference reference) {
    jdbc.sql("update concern set site = ? where reference = ?").params(site.map(SiteId::value).orElse(null),
        reference.value()).update();
  }

  /** Those of its agency who are there for other sites only than one of these is about. */
  public Set<PersonId> ofOtherSite(Collection<ConcernReference> references) {
    return jdbc.sql("select distinct person from of_other_site where concern = any(?)")
        .param(references.stream().map(ConcernReference::value).toArray(String[]::new)).query(String.class).list()
        .stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Concern> find(ConcernReference reference) {
    return jdbc.sql("select " + COLUMNS + " from concern c where c.reference = ?").param(reference.value())
        .query(this::read).optional();
  }

  /** Those of these that there are. */
  public Map<ConcernReference, Concern> find(Collection<ConcernReference> references) {
    return jdbc.sql("select " + COLUMNS + " from concern c where c.reference = any(?)").param(values(references))
        .query(this::read).list().stream().collect(Collectors.toUnmodifiableMap(Concern::reference, one -> one));
  }

  /** Which policy pack each of these began with, as its agency has it. */
  public Map<ConcernReference, AgencyPack> packs(Collection<ConcernReference> references) {
    return jdbc.sql("select reference, agency, pack from concern where reference = any(?)")
        .param(references.stream().map(ConcernReference::value).toArray(String[]::new))
        .query((row, i) -> Map.entry(new ConcernReference(row.getString(1)),
            new AgencyPack(row.getString(2), row.getString(3))))
        .list().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The concern, if this person may see it; the same emptiness as for one that does not exist. */
  public Optional<Concern> seenBy(PersonId person, ConcernReference reference) {
    return allowed(person, Right.SEE_CONCERN, reference);
  }

  /** The concern, if this act on it is this person's; the same emptiness as for one that does not exist. */
  public Optional<Concern> allowed(PersonId person, Right right, ConcernReference reference) {
    return jdbc.sql("select " + COLUMNS + " from concern c where c.reference = :reference and "
        + rights.ofConcern(right)).param("reference", reference.value()).param("person", person.value())
        .param("now", Timestamp.from(clock.instant())).query(this::read).optional();
  }

  /**
   * Those concerns that were closed before a moment and on which this act is this person's, the longest closed first.
   */
  public List<Concern> allowed(PersonId person, Right right, Instant closedBefore, int most) {
    return jdbc.sql("select " + COLUMNS + " from concern c where c.closed_at < :before and "
        + rights.ofConcern(right) + " order by c.closed_at limit :most").param("person", person.value())
        .param("now", Timestamp.from(clock.instant())).param("before", Timestamp.from(closedBefore))
        .param("most", most).query(this::read).list();
  }

  /** All concerns on which this act is this person's, newest first. */
  public List<Concern> allowed(PersonId person, Right right) {
    return jdbc.sql("select " + COLUMNS + " from concern c where " + rights.ofConcern(right)
        + " order by c.raised_at desc").param("person", person.value())
        .param("now", Timestamp.from(clock.instant())).query(this::read).list();
  }

  /** Whether a concern is kept from this person, whatever they are to it. */
  public boolean isDenied(PersonId person, ConcernReference reference) {
    return jdbc.sql("select exists (select 1 from concern_denied where concern = ? and person = ?)")
        .params(reference.value(), person.value()).query(Boolean.class).single();
  }

  /** What this person raised, newest first; of what they are left out of there is the receipt. */
  public List<Concern> raisedBy(PersonId person) {
    return jdbc.sql("select " + COLUMNS + " from concern c where c.raised_by = :person and "
        + rights.ofConcern(Right.SEE_RECEIPT) + " order by c.raised_at desc limit 200").param("person", person.value())
        .param("now", Timestamp.from(clock.instant())).query(this::read).list();
  }

  /** What this person may see, newest first. */
  public List<Concern> seenBy(PersonId person, int most) {
    return jdbc.sql("select " + COLUMNS + " from concern c where c.reference in"
        + " (select r.concern from concern_relation r where r.person = :person) and "
        + rights.ofConcern(Right.SEE_CONCERN) + " order by c.raised_at desc limit :most")
        .param("person", person.value())
        .param("now", Timestamp.from(clock.instant())).param("most", most).query(this::read).list();
  }

  /** Those concerns of which this person is left out. */
  public Set<ConcernReference> leavesOut(PersonId person) {
    return jdbc.sql("select concern from concern_excluded where person = ?").param(person.value())
        .query(String.class).list().stream().map(ConcernReference::new).collect(Collectors.toUnmodifiableSet());
  }

  /** Those who may neither see the concern nor be offered its work. */
  public Set<PersonId> excluded(ConcernReference reference) {
    return jdbc.sql("select person from concern_excluded where concern = ?").param(reference.value())
        .query(String.class).list().stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
  }

  /** Those who are left out of any of these. */
  public Set<PersonId> excluded(Collection<ConcernReference> references) {
    return jdbc.sql("select distinct person from concern_excluded where concern = any(?)")
        .param(references.stream().map(ConcernReference::value).toArray(String[]::new)).query(String.class).list()
        .stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
  }

  /** Who is left out of each of these; nothing of those that leave out nobody. */
  public Map<ConcernReference, Set<PersonId>> excludedFrom(Collection<ConcernReference> references) {
    Map<ConcernReference, Set<PersonId>> excluded = new HashMap<>();
    jdbc.sql("select concern, person from concern_excluded where concern = any(?)").param(values(references))
        .query(row -> {
          excluded.computeIfAbsent(new ConcernReference(row.getString("concern")), concern -> new HashSet<>())
              .add(new PersonId(row.getString("person")));
        });
    return excluded;
  }

  private static String[] values(Collection<ConcernReference> references) {
    return references.stream().map(ConcernReference::value).distinct().toArray(String[]::new);
  }

  @Transactional
  public void exclude(PersonId person, ConcernReference reference) {
    jdbc.sql("insert into concern_excluded (concern, person) values (?, ?) on conflict do nothing")
        .params(reference.value(), person.value()).update();
  }

  @Transactional
  public void mask(ConcernReference reference) {
    jdbc.sql("insert into concern_masked (concern, since) values (?, ?) on conflict do nothing")
        .params(reference.value(), Timestamp.from(clock.instant())).update();
  }

  /** Whether it was masked until now. */
  @Transactional
  public boolean unmask(ConcernReference reference) {
    return jdbc.sql("delete from concern_masked where concern = ?").param(reference.value()).update() > 0;
  }

  public boolean isMasked(ConcernReference reference) {
    return jdbc.sql("select exists (select 1 from concern_masked where concern = ?)").param(reference.value())
        .query(Boolean.class).single();
  }

  /** Those to whom it was opened one by one, and until when; empty: for good. */
  public Map<PersonId, Optional<Instant>> openedTo(ConcernReference reference) {
    return jdbc.sql("select person, until from concern_opened where concern = ?").param(reference.value())
        .query((row, i) -> Map.entry(new PersonId(row.getString(1)),
            Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant)))
        .list().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** This person may see the concern from now on. */
  @Transactional
  public void openTo(PersonId person, ConcernReference reference) {
    openTo(person, reference, Optional.empty());
  }

  /** The same until a moment: asked of the database at each read. What was opened for good stays so. */
  @Transactional
  public void openTo(PersonId person, ConcernReference reference, Optional<Instant> until) {
    jdbc.sql("""
        insert into concern_opened as o (concern, person, at, until) values (?, ?, ?, ?)
        on conflict (concern, person) do update set until =
          case when o.until is null or excluded.until is null then null else greatest(o.until, excluded.until) end""")
        .params(reference.value(), person.value(), Timestamp.from(clock.instant()),
            until.map(Timestamp::from).orElse(null))
        .update();
  }

  @Transactional
  public void letIn(PersonId person, ConcernReference reference) {
    jdbc.sql("delete from concern_excluded where concern = ? and person = ?").params(reference.value(), person.value())
        .update();
  }

  private Concern read(ResultSet row, int index) throws SQLException {
    String reference = row.getString("reference");
    return new Concern(new ConcernReference(reference), row.getString("agency"),
        new PersonId(row.getString("raised_by")), row.getTimestamp("raised_at").toInstant(), row.getString("pack"),
        row.getString("edition"), Optional.ofNullable(row.getString("site")).map(SiteId::new),
        Optional.ofNullable(row.getString("outcome"))
            .flatMap(sealed -> seal.find(sealed, ClearConcerns.outcome(reference))),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
  }
}

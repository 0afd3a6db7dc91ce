package org.sevenfold.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Pack;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The concerns there are, and which of them are whose to do what with: {@link Rights} is the rule. */
@Component
public class Concerns {

  private static final String COLUMNS =
      "c.reference, c.agency, c.raised_by, c.raised_at, c.pack, c.edition, c.outcome, c.closed_at";

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
  public Concern open(PersonId raiser, ConcernReference reference, String agency, Pack pack) {
    jdbc.sql("insert into concern (reference, agency, raised_by, raised_at, pack, edition) values (?, ?, ?, ?, ?, ?)")
        .params(reference.value(), agency, raiser.value(), Timestamp.from(clock.instant()), pack.id(), pack.edition())
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

  public Optional<Concern> find(ConcernReference reference) {
    return jdbc.sql("select " + COLUMNS + " from concern c where c.reference = ?").param(reference.value())
        .query(this::read).optional();
  }

  /** The concern, if this person may see it; the same emptiness as for one that does not exist. */
  public Optional<Concern> seenBy(PersonId person, ConcernReference reference) {
    return allowed(person, Right.SEE_CONCERN, reference);
  }

  /** The concern, if this act on it is this person's; the same emptiness as for one that does not exist. */
  public Optional<Concern> allowed(PersonId person, Right right, ConcernReference reference) {
    return jdbc.sql("select " + COLUMNS + " from concern c where c.reference = :reference and "
        + rights.ofConcern(right)).param("reference", reference.value()).param("person", person.value())
        .query(this::read).optional();
  }

  /** Whether a concern is kept from this person, whatever they are to it. */
  public boolean isDenied(PersonId person, ConcernReference reference) {
    return jdbc.sql("select exists (select 1 from concern_denied where concern = ? and person = ?)")
        .params(reference.value(), person.value()).query(Boolean.class).single();
  }

  /** What this person raised, newest first. */
  public List<Concern> raisedBy(PersonId person) {
    return jdbc.sql("select " + COLUMNS + " from concern c where c.raised_by = :person and "
        + rights.ofConcern(Right.SEE_CONCERN) + " order by c.raised_at desc limit 200").param("person", person.value())
        .query(this::read).list();
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

  /** Those to whom it was opened one by one. */
  public Set<PersonId> openedTo(ConcernReference reference) {
    return jdbc.sql("select person from concern_opened where concern = ?").param(reference.value())
        .query((row, i) -> new PersonId(row.getString(1))).list().stream().collect(Collectors.toUnmodifiableSet());
  }

  /** This person may see the concern from now on. */
  @Transactional
  public void openTo(PersonId person, ConcernReference reference) {
    jdbc.sql("insert into concern_opened (concern, person, at) values (?, ?, ?) on conflict do nothing")
        .params(reference.value(), person.value(), Timestamp.from(clock.instant())).update();
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
        row.getString("edition"),
        Optional.ofNullable(row.getString("outcome"))
            .flatMap(sealed -> seal.find(sealed, ClearConcerns.outcome(reference))),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
  }
}

package org.sevenfold.concern;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Person;
import org.sevenfold.directory.SiteId;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What can be counted of an agency's concerns, for one of its people: nothing of those of which they are left out, or
 * of a site of others. What a concern ended with is sealed and is opened to be counted, and forgotten.
 */
@Component
public class ConcernFigures {

  private static final String THEIRS = """
      \sc.agency = :agency
       and not exists (select 1 from concern_excluded x where x.concern = c.reference and x.person = :person)
       and not exists (select 1 from of_other_site o where o.concern = c.reference and o.person = :person)\s""";

  private final JdbcClient jdbc;
  private final ColumnSeal seal;

  ConcernFigures(JdbcClient jdbc, ColumnSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /**
   * A concern that was raised.
   *
   * @param knownBy how whoever raised it knew of it; empty where that was not kept, and of what came of another
   */
  public record Raised(Instant at, Optional<SiteId> site, Optional<KnownBy> knownBy) {
  }

  /**
   * A concern that has ended.
   *
   * @param decision the value of the vocabulary; empty where nobody decided
   */
  public record Ended(Instant raisedAt, Instant at, Optional<String> decision) {
  }

  public List<Raised> raised(Person person, Instant from, Instant until) {
    return asked("select c.reference, c.raised_at, c.site, c.known_by from concern c"
        + " where c.raised_at >= :from and c.raised_at < :until and", person, from, until)
        .query((row, i) -> new Raised(row.getTimestamp(2).toInstant(), Optional.ofNullable(row.getString(3))
            .map(SiteId::new), knownBy(row.getString(1), row.getString(4))))
        .list();
  }

  /** When each was raised that was open at a moment. */
  public List<Instant> open(Person person, Instant at) {
    return asked("select c.raised_at from concern c where c.raised_at < :until"
        + " and (c.closed_at is null or c.closed_at >= :from) and", person, at, at)
        .query((row, i) -> row.getTimestamp(1).toInstant()).list();
  }

  private Optional<KnownBy> knownBy(String reference, String sealed) {
    return Optional.ofNullable(sealed).flatMap(one -> seal.find(one, ClearConcerns.knownBy(reference)))
        .flatMap(KnownBy::of);
  }

  public List<Ended> ended(Person person, Instant from, Instant until) {
    return asked("select c.reference, c.raised_at, c.closed_at, c.outcome from concern c"
        + " where c.closed_at >= :from and c.closed_at < :until and", person, from, until)
        .query((row, i) -> new Ended(row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant(),
            decision(row.getString(1), row.getString(4))))
        .list();
  }

  private Optional<String> decision(String reference, String sealed) {
    return Optional.ofNullable(sealed).flatMap(one -> seal.find(one, ClearConcerns.outcome(reference)));
  }

  private JdbcClient.StatementSpec asked(String sql, Person person, Instant from, Instant until) {
    return jdbc.sql(sql + THEIRS).param("agency", person.agency()).param("person", person.id().value())
        .param("from", Timestamp.from(from)).param("until", Timestamp.from(until));
  }
}

package org.sevenfold.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where disagreements stand, and who is a party to each. */
@Component
class DisagreementRows {

  private static final String ROWS = """
      select reference, concern, agency, matter, stage, opened_at from disagreement""";

  private final JdbcClient jdbc;

  DisagreementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return whether it is a new one; where one of this matter is open already, nothing is changed */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean opened(Disagreement one) {
    return jdbc.sql("""
        insert into disagreement (reference, concern, agency, matter, stage, opened_at) values (?, ?, ?, ?, ?, ?)
        on conflict (concern, matter) where ended_at is null do nothing""")
        .params(one.reference().value(), one.concern().value(), one.agency(), one.matter().key(),
            one.stage().number(), Timestamp.from(one.openedAt()))
        .update() == 1;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void joined(PersonId person, ConcernReference reference) {
    jdbc.sql("insert into disagreement_party (disagreement, person) values (?, ?) on conflict do nothing")
        .params(reference.value(), person.value()).update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void climbed(Disagreement one) {
    jdbc.sql("update disagreement set stage = ? where reference = ? and ended_at is null")
        .params(one.stage().number(), one.reference().value()).update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void ended(Disagreement one, Instant at) {
    jdbc.sql("update disagreement set ended_at = ? where reference = ? and ended_at is null")
        .params(Timestamp.from(at), one.reference().value()).update();
  }

  Optional<Disagreement> find(ConcernReference reference) {
    return jdbc.sql(ROWS + " where reference = ?").param(reference.value()).query(DisagreementRows::read).optional();
  }

  /** Those that are open, the oldest first. */
  List<Disagreement> open(ConcernReference concern) {
    return jdbc.sql(ROWS + " where concern = ? and ended_at is null order by opened_at").param(concern.value())
        .query(DisagreementRows::read).list();
  }

  /** The last, open or settled. */
  Optional<Disagreement> last(ConcernReference concern) {
    return jdbc.sql(ROWS + " where concern = ? order by opened_at desc, stage desc limit 1").param(concern.value())
        .query(DisagreementRows::read).optional();
  }

  /** The last of a matter, open or settled. */
  Optional<Disagreement> last(ConcernReference concern, Disagreement.Matter matter) {
    return jdbc.sql(ROWS + " where concern = ? and matter = ? order by opened_at desc, stage desc limit 1")
        .params(concern.value(), matter.key()).query(DisagreementRows::read).optional();
  }

  /** Whoever opened it or joined in. */
  Set<PersonId> parties(ConcernReference reference) {
    return jdbc.sql("select person from disagreement_party where disagreement = ?").param(reference.value())
        .query(String.class).list().stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
  }

  private static Disagreement read(ResultSet row, int index) throws SQLException {
    return new Disagreement(new ConcernReference(row.getString("reference")),
        new ConcernReference(row.getString("concern")), row.getString("agency"),
        Disagreement.Matter.valueOf(row.getString("matter").toUpperCase(Locale.ROOT)),
        DisagreementStage.of(row.getInt("stage")), row.getTimestamp("opened_at").toInstant());
  }
}

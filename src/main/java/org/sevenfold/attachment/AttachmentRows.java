package org.sevenfold.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.draft.DraftKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files there are, whose, and whether they may be opened. */
@Component
class AttachmentRows {

  private static final String SELECT =
      "select id, concern, entry, person, draft_page, sealed, size, state, added_at from attachment ";

  private final JdbcClient jdbc;
  private final Clock clock;

  AttachmentRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param concern empty while it belongs to a page
   * @param entry   nought while it belongs to a page
   * @param sealed  what is said of it, while it belongs to a page
   */
  record Row(AttachmentId id, Optional<ConcernReference> concern, int entry, PersonId person, Optional<String> sealed,
      long size, State state, Instant at) {
  }

  /** Nobody else adds a file in this person's name until the end of the transaction. */
  void hold(PersonId person) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 30))").param(person.value()).query((row, i) -> true)
        .single();
  }

  int addedWithin(PersonId person, Duration time) {
    return jdbc.sql("select count(*) from attachment where person = ? and added_at > ?")
        .params(person.value(), Timestamp.from(clock.instant().minus(time))).query(Integer.class).single();
  }

  void add(PersonId person, ConcernReference concern, AttachmentId id, int entry, long size, State state) {
    jdbc.sql("""
        insert into attachment (id, concern, entry, person, size, state, added_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(id.value(), concern.value(), entry, person.value(), size, state.word(),
            Timestamp.from(clock.instant()))
        .update();
  }

  void add(PersonId person, DraftKey page, AttachmentId id, String sealed, long size, State state) {
    jdbc.sql("""
        insert into attachment (id, person, draft_of, draft_page, sealed, size, state, added_at)
          values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(id.value(), person.value(), person.value(), page.value(), sealed, size, state.word(),
            Timestamp.from(clock.instant()))
        .update();
  }

  List<Row> of(ConcernReference concern) {
    return jdbc.sql(SELECT + "where concern = ? order by added_at, entry").param(concern.value()).query(this::row)
        .list();
  }

  Optional<Row> find(ConcernReference concern, AttachmentId id) {
    return jdbc.sql(SELECT + "where concern = ? and id = ?").params(concern.value(), id.value()).query(this::row)
        .optional();
  }

  List<Row> of(PersonId person, DraftKey page) {
    return jdbc.sql(SELECT + "where draft_of = ? and draft_page = ? order by added_at")
        .params(person.value(), page.value()).query(this::row).list();
  }

  /** The same, and until the end of the transaction nobody else has them. */
  List<Row> take(PersonId person, DraftKey page) {
    return jdbc.sql(SELECT + "where draft_of = ? and draft_page = ? order by added_at for update")
        .params(person.value(), page.value()).query(this::row).list();
  }

  void belongsTo(ConcernReference concern, AttachmentId id, int entry) {
    jdbc.sql("""
        update attachment set concern = ?, entry = ?, draft_of = null, draft_page = null, sealed = null
          where id = ?""").params(concern.value(), entry, id.value()).update();
  }

  void remove(PersonId person, DraftKey page, AttachmentId id) {
    jdbc.sql("delete from attachment where draft_of = ? and draft_page = ? and id = ?")
        .params(person.value(), page.value(), id.value()).update();
  }

  /** @return whether it had waited until now */
  boolean ends(AttachmentId id, State state) {
    return jdbc.sql("update attachment set state = ? where id = ? and state = 'waiting'")
        .params(state.word(), id.value()).update() > 0;
  }

  /** The one that was tried the longest ago, and that nobody else is at. */
  Optional<Row> nextWaiting(Instant triedBefore) {
    return jdbc.sql(SELECT + "where state = 'waiting' and (tried_at is null or tried_at < ?)"
        + " order by tried_at nulls first, added_at limit 1 for update skip locked").param(Timestamp.from(triedBefore))
        .query(this::row).optional();
  }

  void isTried(AttachmentId id) {
    jdbc.sql("update attachment set tried_at = ? where id = ?").params(Timestamp.from(clock.instant()), id.value())
        .update();
  }

  int waiting() {
    return jdbc.sql("select count(*) from attachment where state = 'waiting'").query(Integer.class).single();
  }

  private Row row(ResultSet row, int index) throws SQLException {
    return new Row(new AttachmentId(row.getString("id")),
        Optional.ofNullable(row.getString("concern")).map(ConcernReference::new), row.getInt("entry"),
        new PersonId(row.getString("person")), Optional.ofNullable(row.getString("sealed")), row.getLong("size"),
        State.of(row.getString("state")), row.getTimestamp("added_at").toInstant());
  }
}

package org.sevenfold.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of checks of the whole record. */
@Component
class Checks {

  private final JdbcClient jdbc;

  Checks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this transaction is the one that checks; no other node's is until it ends. */
  boolean begin() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('sevenfold record check', 7))")
        .query(Boolean.class).single();
  }

  void done(Instant at, String node, Verified verified) {
    jdbc.sql("insert into record_check (at, node, records, entries, heads, faults) values (?, ?, ?, ?, ?, ?)")
        .params(Timestamp.from(at), node, verified.records(), verified.entries(), verified.heads(),
            verified.faults().size())
        .update();
  }

  /** The last one; empty before the first. */
  Optional<RecordHealth.Check> last() {
    return jdbc.sql("select at, records, entries from record_check order by id desc limit 1")
        .query((row, i) -> new RecordHealth.Check(row.getTimestamp("at").toInstant(), row.getInt("records"),
            row.getInt("entries")))
        .optional();
  }

  /** How many signed heads a node had when they were last checked. */
  int heads(String node) {
    return jdbc.sql("select heads from record_check where node = ? order by id desc limit 1").param(node)
        .query(Integer.class).optional().orElse(0);
  }
}

package org.sevenfold.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what is wrong with the record: each fault once, until a check of everything finds it no more. */
@Component
class Findings {

  private final JdbcClient jdbc;
  private final Clock clock;

  Findings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Fault> all() {
    return jdbc.sql("select chain, entry, kind from record_finding order by chain, entry, kind").query(
        (row, i) -> new Fault(row.getString("chain"), row.getInt("entry"), Fault.Kind.valueOf(row.getString("kind"))))
        .list();
  }

  /** Those of the faults that nobody has found before. */
  List<Fault> add(Collection<Fault> faults) {
    return faults.stream().filter(this::isNew).toList();
  }

  private boolean isNew(Fault fault) {
    return jdbc.sql("insert into record_finding (chain, entry, kind, found_at) values (?, ?, ?, ?)"
        + " on conflict do nothing")
        .params(fault.chain(), fault.entry(), fault.kind().name(), Timestamp.from(clock.instant())).update() == 1;
  }

  /** After a whole check: whatever it did not find is as it should be. */
  void forgetAllBut(Collection<Fault> faults) {
    Set<Fault> gone = new HashSet<>(all());
    gone.removeAll(Set.copyOf(faults));
    gone.forEach(fault -> jdbc.sql("delete from record_finding where chain = ? and entry = ? and kind = ?")
        .params(fault.chain(), fault.entry(), fault.kind().name()).update());
  }
}

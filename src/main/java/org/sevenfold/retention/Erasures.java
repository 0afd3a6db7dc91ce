package org.sevenfold.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.KeptOfConcern;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.ErasureRecord;
import org.sevenfold.record.ErasureRecord.Counted;
import org.sevenfold.record.ErasureRecord.Destroyed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destroys what is held of a concern, store by store, and writes the certificate: all of it in one transaction, or
 * nothing. The chain of hashes stays, which tells nothing without its key.
 */
@Component
class Erasures {

  private final JdbcClient jdbc;
  private final ErasureRecord certificates;
  private final List<KeptOfConcern> stores;
  private final Clock clock;

  Erasures(JdbcClient jdbc, ErasureRecord certificates, List<KeptOfConcern> stores, Clock clock) {
    this.jdbc = jdbc;
    this.certificates = certificates;
    this.stores = stores;
    this.clock = clock;
  }

  /** The row comes first: the database destroys a key only in the transaction that says so. */
  @Transactional(propagation = Propagation.MANDATORY)
  void destroy(PersonId by, Concern concern, Destroyed what) {
    ConcernReference reference = concern.reference();
    jdbc.sql("""
        insert into erasure (concern, agency, entry, proposed_by, confirmed_by, at) values (?, ?, ?, ?, ?, ?)""")
        .params(reference.value(), concern.agency(), certificates.nextNumber(concern.agency()),
            what.proposedBy().value(), by.value(), Timestamp.from(clock.instant()))
        .update();
    Map<String, Integer> before = counts(reference);
    stores.forEach(store -> store.erase(reference));
    Map<String, Integer> after = counts(reference);
    if (after.values().stream().anyMatch(left -> left > 0)) {
      throw new IllegalStateException(
          "Something was left of a record that was to be destroyed, so nothing is: " + after);
    }
    before.forEach((store, there) -> what.counts().add(new Counted(store, there, after.get(store))));
    certificates.append(concern.agency(), by, what);
  }

  private Map<String, Integer> counts(ConcernReference reference) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    stores.forEach(store -> counts.put(store.store(), store.count(reference)));
    return counts;
  }
}

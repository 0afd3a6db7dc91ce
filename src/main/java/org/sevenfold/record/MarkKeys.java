package org.sevenfold.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.crypto.tink.Mac;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys that seal nothing, one for each purpose: each makes the same mark of the same text, on every node. They are
 * wrapped like all others by the master key, so that whoever has the database alone makes no mark.
 */
@Component
public class MarkKeys {

  private final CaseKeys keys;
  private final TransactionTemplate apart;
  private final Map<String, Mac> known = new ConcurrentHashMap<>();

  MarkKeys(CaseKeys keys, PlatformTransactionManager transactions) {
    this.keys = keys;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Made once for all nodes; kept in mind only when it stands in the database.
   *
   * @param purpose for example {@code access marks}; never changed, and no reference of a concern
   */
  public Mac of(String purpose) {
    return known.computeIfAbsent(purpose, name -> apart.execute(status -> keys.mac(name)));
  }
}

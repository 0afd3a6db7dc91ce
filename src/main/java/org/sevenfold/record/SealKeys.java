package org.sevenfold.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.crypto.tink.Aead;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys that seal what a browser carries for us, one for each purpose. They are wrapped like all others by the master
 * key, so that whoever has the database alone neither opens nor makes anything.
 */
@Component
public class SealKeys {

  private final CaseKeys keys;
  private final TransactionTemplate apart;
  private final Map<String, Aead> known = new ConcurrentHashMap<>();

  SealKeys(CaseKeys keys, PlatformTransactionManager transactions) {
    this.keys = keys;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Made once for all nodes; kept in mind only when it stands in the database.
   *
   * @param purpose for example {@code ways to the provider}; never changed, and no reference of a concern
   */
  public Aead of(String purpose) {
    return known.computeIfAbsent(purpose, name -> apart.execute(status -> keys.aead(name)));
  }
}

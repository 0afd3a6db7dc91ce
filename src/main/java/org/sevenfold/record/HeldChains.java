package org.sevenfold.record;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The chains that the transaction at hand holds. Nobody else appends to them before it ends, so what was read of one
 * stays true until then: an act and the tables that it sets off are appended without looking again.
 */
@Component
class HeldChains {

  private final Links links;
  private final CaseKeys keys;
  private final MetFaults met;

  HeldChains(Links links, CaseKeys keys, MetFaults met) {
    this.links = links;
    this.keys = keys;
    this.met = met;
  }

  /** The chain, held until the end of the transaction. */
  HeldChain hold(String chain) {
    return inThisTransaction().computeIfAbsent(chain, this::take);
  }

  private HeldChain take(String chain) {
    links.hold(chain);
    return new HeldChain(chain, links, keys, met);
  }

  @SuppressWarnings("unchecked")
  private Map<String, HeldChain> inThisTransaction() {
    Map<String, HeldChain> held = (Map<String, HeldChain>) TransactionSynchronizationManager.getResource(this);
    if (held == null) {
      held = new HashMap<>();
      TransactionSynchronizationManager.bindResource(this, held);
      TransactionSynchronizationManager.registerSynchronization(new UntilItEnds(held));
    }
    return held;
  }

  /** A transaction that another one interrupts knows its chains again when it goes on. */
  private final class UntilItEnds implements TransactionSynchronization {

    private final Map<String, HeldChain> held;

    UntilItEnds(Map<String, HeldChain> held) {
      this.held = held;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(HeldChains.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(HeldChains.this, held);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(HeldChains.this);
    }
  }
}

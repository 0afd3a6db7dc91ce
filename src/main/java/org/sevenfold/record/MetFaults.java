package org.sevenfold.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** What people met while they read: kept until it is written down, because whoever reads must not wait for that. */
@Component
class MetFaults {

  private final Set<Fault> met = new LinkedHashSet<>();

  synchronized void add(Collection<Fault> faults) {
    met.addAll(faults);
  }

  synchronized boolean isEmpty() {
    return met.isEmpty();
  }

  /** Those met since it was last asked. */
  synchronized List<Fault> take() {
    List<Fault> taken = List.copyOf(met);
    met.clear();
    return taken;
  }
}

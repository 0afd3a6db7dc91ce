package org.sevenfold.record;

import java.util.List;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import org.sevenfold.concern.ConcernReference;
import org.springframework.stereotype.Component;

/** The key of a concern's record, for what belongs to it and is too large for an entry: it is erased with it. */
@Component
public class KeyOfConcern {

  private final CaseKeys keys;
  private final MetFaults met;

  KeyOfConcern(CaseKeys keys, MetFaults met) {
    this.keys = keys;
    this.met = met;
  }

  /** Empty once it has been destroyed. */
  public Optional<Aead> find(ConcernReference concern) {
    return keys.find(concern.value());
  }

  /** A file is not as its entry says: the administrators are told, as of an entry that is not as it was written. */
  public DamagedRecord isChanged(ConcernReference concern, int entry) {
    Fault fault = new Fault(concern.value(), entry, Fault.Kind.FILE_CHANGED);
    met.add(List.of(fault));
    return new DamagedRecord(fault);
  }
}

package org.sevenfold.record;

import java.util.Collection;
import java.util.stream.Stream;

/** What another package keeps in tables of its own and the record says too: compared whenever the record is checked. */
public interface KeptBeside {

  /** The records that there must be. */
  Collection<String> records();

  /**
   * Where a record and what is kept beside it say different things.
   *
   * @param record what of it is as it was written
   */
  Stream<Fault> disagreements(String chain, CaseRecord record);
}

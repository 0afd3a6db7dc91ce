package org.sevenfold.work;

import java.util.Collection;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;

/** Tells people that something has become of a concern, in the transaction in which it has. */
public interface ConcernNews {

  /**
   * @param people who is told, but for whoever did it
   * @param by     whoever did it; empty where it came by itself
   */
  void news(Collection<PersonId> people, ConcernReference concern, Optional<PersonId> by);
}

package org.sevenfold.work;

import java.util.Optional;

import org.sevenfold.concern.ConcernReference;

/** Where concerns stand in their models, asked of the engine. */
public interface Ways {

  /** Empty for a concern that has ended, or that there never was. */
  Optional<Way> of(ConcernReference concern);
}

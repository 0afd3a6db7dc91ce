package org.sevenfold.policy;

import java.time.Instant;

/** How long things may take, agency by agency and edition by edition. */
@FunctionalInterface
public interface LevelsOfAgencies {

  /** What holds of what begins then. */
  ServiceLevels at(AgencyPack whose, Instant moment);
}

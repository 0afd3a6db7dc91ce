package org.sevenfold.directory;

import java.util.Optional;

/**
 * What of an agency a concern is about.
 *
 * @param agency the agency's id
 * @param site   empty for the whole agency
 */
public record Area(String agency, Optional<SiteId> site) {

  /** No single site. */
  public static Area whole(String agency) {
    return new Area(agency, Optional.empty());
  }
}

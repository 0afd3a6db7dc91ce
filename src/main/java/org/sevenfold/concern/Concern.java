package org.sevenfold.concern;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.directory.Area;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SiteId;
import org.sevenfold.policy.AgencyPack;

/**
 * What may be known of a concern without a key.
 *
 * @param reference random, the business key of its process
 * @param agency    the agency's id
 * @param raisedBy  the raiser's id
 * @param pack      the policy pack under which it was raised, and its edition
 * @param site      the site that it is about; empty for the whole agency
 * @param outcome   the decision it ended with; empty while it is open
 */
public record Concern(ConcernReference reference, String agency, PersonId raisedBy, Instant raisedAt, String pack,
    String edition, Optional<SiteId> site, Optional<String> outcome, Optional<Instant> closedAt) {

  public Area area() {
    return new Area(agency, site);
  }

  /** Its policy pack as its agency has it. */
  public AgencyPack agencyPack() {
    return new AgencyPack(agency, pack);
  }

  public boolean isOpen() {
    return closedAt.isEmpty();
  }
}

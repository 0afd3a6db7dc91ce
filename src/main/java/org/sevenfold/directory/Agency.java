package org.sevenfold.directory;

import java.util.Map;

import org.sevenfold.policy.AgencyPack;

/**
 * An organisation whose people raise concerns here; a tenant of the engine.
 *
 * @param type           statutory, contracted_by_statutory, voluntary_private or unknown
 * @param relevantPerson yes, no or unknown: whether Children Act 2004 s.16LA applies to it
 * @param listed         yes, no or unknown: whether it must help with an enquiry under section 47
 * @param pack           the policy pack under which its concerns are raised
 */
public record Agency(String id, String name, String type, String relevantPerson, String listed, String pack) {

  /** Its policy pack as it has it. */
  public AgencyPack agencyPack() {
    return new AgencyPack(id, pack);
  }

  /** The facts of the vocabulary that come from the profile. */
  public Map<String, String> profile() {
    return Map.of("agency_type", type, "agency_relevant_person", relevantPerson, "agency_listed", listed);
  }
}

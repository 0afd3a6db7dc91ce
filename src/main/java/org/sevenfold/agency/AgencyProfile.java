package org.sevenfold.agency;

import java.util.Optional;

import org.sevenfold.directory.Agency;
import org.sevenfold.policy.Setting;

/** What of an agency's settings is its profile, which tables and the engine read from the agency itself. */
final class AgencyProfile {

  private AgencyProfile() {
  }

  /** Empty where the setting is no part of the profile. */
  static Optional<String> value(Agency agency, Setting setting) {
    return setting == Setting.PACK ? Optional.of(agency.pack())
        : Optional.ofNullable(agency.profile().get(setting.key()));
  }

  /** The agency as it is with another value; empty where the setting is no part of the profile. */
  static Optional<Agency> with(Agency agency, Setting setting, String value) {
    return switch (setting) {
      case PACK -> Optional.of(new Agency(agency.id(), agency.name(), agency.type(), agency.relevantPerson(),
          agency.listed(), value));
      case AGENCY_TYPE -> Optional.of(new Agency(agency.id(), agency.name(), value, agency.relevantPerson(),
          agency.listed(), agency.pack()));
      case AGENCY_RELEVANT_PERSON -> Optional.of(new Agency(agency.id(), agency.name(), agency.type(), value,
          agency.listed(), agency.pack()));
      case AGENCY_LISTED -> Optional.of(new Agency(agency.id(), agency.name(), agency.type(),
          agency.relevantPerson(), value, agency.pack()));
      default -> Optional.empty();
    };
  }
}

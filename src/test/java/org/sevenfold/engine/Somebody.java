package org.sevenfold.engine;

import static org.sevenfold.access.Relation.AGENCY_GOVERNANCE;
import static org.sevenfold.access.Relation.AGENCY_GUARDIAN;
import static org.sevenfold.access.Relation.ANSWERS_REQUEST;
import static org.sevenfold.access.Relation.DECIDED;
import static org.sevenfold.access.Relation.GUARDIAN;
import static org.sevenfold.access.Relation.HAS_IT;
import static org.sevenfold.access.Relation.HOLDER;
import static org.sevenfold.access.Relation.INFORMATION_GOVERNANCE;
import static org.sevenfold.access.Relation.LEAD;
import static org.sevenfold.access.Relation.LEAD_INSIDE;
import static org.sevenfold.access.Relation.OFFERED;
import static org.sevenfold.access.Relation.OPENED_TO;
import static org.sevenfold.access.Relation.RAISER;

import java.util.Set;

import org.sevenfold.access.Relation;
import org.sevenfold.directory.Role;

/** Everybody whom the rights tell apart: what each is here to do, and what they are to one concern and its triage. */
enum Somebody {
  WHO_RAISED_IT(Role.PRACTITIONER, RAISER),
  A_COLLEAGUE(Role.PRACTITIONER),
  A_LEAD(Role.SAFEGUARDING_LEAD, LEAD, OFFERED),
  A_LEAD_WHO_OPENED_IT(Role.SAFEGUARDING_LEAD, LEAD, LEAD_INSIDE, OPENED_TO, OFFERED),
  THE_LEADS_DEPUTY(Role.SAFEGUARDING_LEAD, LEAD, OFFERED),
  A_LEAD_LEFT_OUT(Role.SAFEGUARDING_LEAD, LEAD),
  THE_RAISER_LEFT_OUT(Role.PRACTITIONER, RAISER),
  A_LEAD_ELSEWHERE(Role.SAFEGUARDING_LEAD),
  A_LEAD_OF_ITS_SITE(Role.SAFEGUARDING_LEAD, LEAD, OFFERED),
  A_LEAD_OF_ANOTHER_SITE(Role.SAFEGUARDING_LEAD),
  A_LEAD_OF_ANOTHER_SITE_WHO_IS_ASKED(Role.SAFEGUARDING_LEAD, OFFERED),
  A_LEAD_OF_ANOTHER_SITE_WHO_HAS_WORK_IN_IT(Role.SAFEGUARDING_LEAD, HOLDER, HAS_IT, OFFERED),
  A_SERVICE_MANAGER_OF_ANOTHER_SITE(Role.SERVICE_MANAGER),
  WHO_HAS_WORK_IN_IT(Role.MANAGER, HOLDER, HAS_IT, OFFERED),
  AN_ADVISER_ASKED(Role.MANAGER, HAS_IT, OFFERED),
  AN_ADVISER_WHO_ANSWERED(Role.MANAGER, DECIDED),
  THE_GUARDIAN_ASKED(Role.CALDICOTT_GUARDIAN, AGENCY_GUARDIAN, GUARDIAN, OFFERED),
  THE_GUARDIAN_WHO_HAS_IT(Role.CALDICOTT_GUARDIAN, AGENCY_GUARDIAN, GUARDIAN, HAS_IT, OFFERED),
  THE_GUARDIAN_WHEN_ANOTHER_HAS_IT(Role.CALDICOTT_GUARDIAN, AGENCY_GUARDIAN, OFFERED),
  THE_GUARDIAN_NOT_ASKED(Role.CALDICOTT_GUARDIAN, AGENCY_GUARDIAN),
  THE_GUARDIAN_WHO_DECIDED(Role.CALDICOTT_GUARDIAN, AGENCY_GUARDIAN, DECIDED),
  INFORMATION_GOVERNANCE_ASKED(Role.IG_LEGAL_ADVISER, AGENCY_GOVERNANCE, INFORMATION_GOVERNANCE, HAS_IT, OFFERED),
  INFORMATION_GOVERNANCE_NOT_ASKED(Role.IG_LEGAL_ADVISER, AGENCY_GOVERNANCE),
  INFORMATION_GOVERNANCE_WHO_ANSWERS_A_REQUEST(Role.IG_LEGAL_ADVISER, AGENCY_GOVERNANCE, ANSWERS_REQUEST),
  THE_GUARDIAN_WHO_CHECKS_A_REQUEST(Role.CALDICOTT_GUARDIAN, AGENCY_GUARDIAN, ANSWERS_REQUEST),
  A_MANAGER(Role.MANAGER),
  A_MANAGER_WITH_A_CONFLICT(Role.MANAGER),
  THE_SERVICE_MANAGER(Role.SERVICE_MANAGER),
  AN_ADMINISTRATOR(Role.ADMINISTRATOR),
  A_LEAD_WHO_LEFT(Role.SAFEGUARDING_LEAD),
  THE_RAISER_WHO_MOVED(Role.PRACTITIONER),
  NOBODY_SIGNED_IN(Role.PRACTITIONER);

  final Role role;
  final Set<Relation> relations;

  Somebody(Role role, Relation... relations) {
    this.role = role;
    this.relations = Set.of(relations);
  }

  boolean isLeftOut() {
    return this == A_LEAD_LEFT_OUT || this == THE_RAISER_LEFT_OUT;
  }

  /** Whether the agency has sites, and the concern is about one. */
  boolean isOfASite() {
    return name().contains("_SITE");
  }

  /** Whether they can sign in at all. */
  boolean isHere() {
    return this != NOBODY_SIGNED_IN && this != A_LEAD_WHO_LEFT;
  }
}

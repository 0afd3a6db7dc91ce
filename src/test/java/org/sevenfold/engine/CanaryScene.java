package org.sevenfold.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case that is played with canaries, and what else is true in it: together they come to every form. */
record CanaryScene(String file, Map<String, String> also) {

  static final List<CanaryScene> ALL = List.of(scene("C01"), scene("C02"), scene("C03a"),
      scene("C02", "after_advice", "refer_directly"), scene("C02", "advice", "asks_back"),
      scene("C02", "advice", "still_unsure", "advice_second", "asks_back"),
      // a council asks: rung back, not given anything, refused by two, advised on, offered what is possible, answered
      scene("C30", "requester_verified", "no", "after_deferral", "DO_NOT_SHARE"),
      scene("C30", "unreasonable", "yes", "request_decision", "DO_NOT_SHARE"),
      scene("C31", "request_type", "conference_report"), scene("C31a"), scene("C07"),
      scene("C31", "more_detrimental", "yes"),
      scene("C32", "unduly_prejudices", "unknown", "after_deferral", "DO_NOT_SHARE"), scene("C32"),
      scene("C10"), scene("C10a"),
      scene("C10b"), scene("C23"), scene("C33"), scene("C33a"),
      scene("C01", "practitioner_decision", "DO_NOT_SHARE", "channel", "phone_verified"),
      scene("C01", "telling_inappropriate", "yes", "more_detrimental", "yes", "channel", "other_with_reason"),
      scene("C15", "person_told", "not_yet", "others_at_risk_if_told", "yes"),
      scene("C01", "p59_b1", "no", "p59_b2", "no", "p59_b3", "no", "lead_decision", "SHARE"),
      scene("C01", "p54_b1", "unknown"), scene("C10", "channel", "phone_verified", "sent_how", "by_phone"),
      scene("C01", "third_party_identifiable", "yes", "safety_risk", "yes", "redaction_meets_purpose", "no"),
      scene("C01", "third_party_identifiable", "yes", "safety_risk", "yes", "redaction_meets_purpose", "yes"),
      scene("C01", "recipient_in_agreed", "yes", "purpose_in_agreed", "yes", "purpose_changed", "no",
          "relationship_changed", "no", "consent_withdrawn", "no"),
      scene("C01", "not_public", "no", "check_b1", "no"), scene("C10", "statutory_confidence", "other"),
      scene("C01", "age_band", "16_17", "harm_level", "none", "cause_for_belief", "none", "p54_b1", "yes",
          "p59_b1", "no", "p59_b2", "no", "p59_b3", "no", "necessary", "yes", "proportionate", "yes",
          "article8_lawful", "yes",
          "article8_aim", "crime_disorder", "article8_proportionate", "yes", "sensitivity", "high",
          "may_facilitate", "no", "relevant_to_welfare", "no", "guardian_decision", "SHARE",
          "destination_added", "HEALTH"),
      // a recommendation is advice: asked, told, sent otherwise, each with reasons
      scene("C07", "consent_choice", "DO_NOT_SEEK", "inform_choice", "WITHHOLD", "lead_decision", "SHARE",
          "destination_added", "HEALTH"),
      scene("C01", "p54_b2", "yes", "p54_b3", "yes", "destination_added", "HEALTH", "article8_lawful", "unknown"),
      scene("C06", "third_party_identifiable", "yes", "safety_risk", "yes", "redaction_meets_purpose", "no",
          "third_party_decision", "SHARE"),
      scene("C06", "competence_decision", "no", "family_conflict", "yes", "parent_choice", "RESIDENT_PARENT",
          "person_told", "not_reached"),
      scene("C42", "evidence_of_incapacity", "yes", "code_assessment", "lacks", "lead_decision", "SHARE"),
      scene("C42", "after_deferral", "SHARE"),
      // what stays private is checked with them, and with somebody whom it would put at risk
      scene("C25"), scene("C25", "confidence_checked", "not_safe"),
      scene("C15", "about_staff", "yes", "staff_possible_crime", "yes", "staff_contact", "each in turn"),
      scene("C33", "about_staff", "yes"),
      // an order that is challenged, advised on, read again, held and challenged again, and one that is not genuine
      scene("C18", "safety_risk", "yes", "org_will_challenge", "each in turn", "challenge_lodged", "yes",
          "challenge_outcome", "upheld", "legal_decision", "DEFER_FOR_ADVICE"),
      scene("C18"),
      scene("C18", "org_will_challenge", "yes", "challenge_lodged", "yes", "challenge_outcome", "pending",
          "court_extension", "yes"),
      scene("C18", "instrument_verified", "unknown", "after_deferral", "DO_NOT_SHARE"));

  private static CanaryScene scene(String file, String... also) {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < also.length; i += 2) {
      pairs.put(also[i], also[i + 1]);
    }
    return new CanaryScene(file, pairs);
  }
}

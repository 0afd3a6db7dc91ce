package org.sevenfold.tables;

import static org.sevenfold.tables.EveryCase.always;
import static org.sevenfold.tables.EveryCase.and;
import static org.sevenfold.tables.EveryCase.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.guidance.Meets;

/** What the guidance asks of a decision, over every case in which it asks it. */
class AskedRulesTest {

  @Test
  @Meets({"P30.b2#2", "P66.b1#1"})
  void aRoleOfTrustMakesAllOfItConfidential() {
    always("confidentiality", given("relationship", "formal_confidential", "recipient_in_agreed", "no"),
        "confidentiality", "CONFIDENTIAL");
  }

  @Test
  @Meets("P30.b4#1")
  void whatWasGivenInConfidenceIsConfidentialHoweverOrdinary() {
    always("confidentiality", given("given_in_expectation_of_confidence", "yes", "recipient_in_agreed", "no"),
        "confidentiality", "CONFIDENTIAL");
  }

  @Test
  @Meets("P27.c#1")
  void whereSomebodyMayBeIdentifiedItIsAboutAPerson() {
    always("identifiability", given("direct_identifiers", "yes|unknown"), "identifiability", "PERSONAL");
    always("identifiability", given("identifiable_with_other_data", "yes|unknown"), "identifiability", "PERSONAL");
  }

  @Test
  @Meets("P26.b#1")
  void whomTheLawMakesUsTellAboutIsToldFirstUnlessAGroundSpeaksAgainstIt() {
    Map<String, List<String>> duty = given("identifiability", "PERSONAL", "route", "LEGAL_DUTY|COURT_ORDER",
        "bypass_ground", "LEGAL_DUTY", "decision", "COMPLY", "person_to_ask_alleged_source", "no", "coercion_concern",
        "no", "telling_inappropriate", "no");
    always("inform", and(duty, "p54_ground", "no"), "inform", "BEFORE");
    always("inform", and(duty, "p54_ground", "yes|not_established"), "inform", "DEFER");
  }

  @Test
  @Meets("P41.b#1")
  void aChildUnderTwelveIsNotShutOutByAge() {
    Map<String, List<String>> young = new HashMap<>(given("age_band", "under_12"));
    for (int criterion = 0; criterion < 8; criterion++) {
      young.put("competence_c" + criterion, List.of("yes"));
    }
    always("child-competence", young, "child_competent", "yes");
  }

  @Test
  @Meets("P41.c#1")
  void fromSixteenItIsPresumed() {
    always("child-competence", given("age_band", "16_17"), "child_competent", "yes");
    always("whose-consent", given("age_band", "16_17", "adult_capacity", "has_capacity"), "consent_from", "CHILD");
  }

  @Test
  @Meets({"P50.a#1", "P50.c#1"})
  void anIllnessAnImpairmentOrAnUnwiseChoiceIsNoIncapacityByItself() {
    Map<String, List<String>> doubt = given("evidence_of_incapacity", "unknown", "code_assessment", "unknown",
        "temporary_factor", "none|unknown", "contrary_to_prior_wishes", "no", "misperception", "no");
    always("capacity", and(doubt, "mental_disorder_only", "yes"), "adult_capacity", "has_capacity");
    always("capacity", and(doubt, "irrational_only", "yes"), "adult_capacity", "has_capacity");
  }

  @Test
  @Meets("ADULT.b2a#2")
  void whatIsFoundOfAnAdultSaysWhetherTheyDecideNowLaterOrNot() {
    always("capacity", given("code_assessment", "has"), "adult_capacity", "has_capacity");
    always("capacity", given("code_assessment", "lacks"), "adult_capacity", "lacks_capacity");
    Map<String, List<String>> passing = given("code_assessment", "unknown", "evidence_of_incapacity", "yes",
        "temporary_factor", "shock|sedation|drunkenness");
    always("capacity", and(passing, "can_wait_safely", "yes", "harm_believed", "no"), "adult_capacity",
        "temporary_can_wait");
    always("capacity", and(passing, "can_wait_safely", "no|unknown"), "adult_capacity", "temporary_now");
    always("whose-consent", given("age_band", "adult", "adult_capacity", "lacks_capacity|temporary_now"),
        "consent_from", "BEST_INTERESTS");
  }

  @Test
  @Meets("P53.a#1")
  void theAssessmentUnderTheCodeIsNotSkippedWhereNothingElseExplainsTheDoubt() {
    always("capacity", given("evidence_of_incapacity", "yes|unknown", "code_assessment", "unknown",
        "temporary_factor", "none|unknown", "mental_disorder_only", "no|unknown", "irrational_only", "no|unknown"),
        "adult_capacity", "assess");
  }

  @Test
  @Meets("P45.a#1")
  void theYesOfOneParentIsEnough() {
    always("consent-effect", given("consent_status", "GIVEN_EXPLICIT", "consent_covers", "yes", "age_band", "under_12",
        "consent_from", "PARENT_PR|RESIDENT_PARENT"), "consent_effect", "PROCEED");
  }

  @Test
  @Meets("P45.c#1")
  void ofParentsWhoLiveApartTheOneWithWhomTheChildLivesIsAsked() {
    always("whose-consent", given("age_band", "under_12", "child_competent", "no", "care_order", "no",
        "family_conflict", "no", "pr_holder_available", "yes", "parents_separated", "yes|unknown"), "consent_from",
        "RESIDENT_PARENT");
  }

  @Test
  @Meets({"P48.a#1", "P48.b#1"})
  void anAdultIsPresumedToDecideForThemselves() {
    always("capacity", given("code_assessment", "unknown", "evidence_of_incapacity", "no", "contrary_to_prior_wishes",
        "no", "misperception", "no"), "adult_capacity", "has_capacity");
    always("whose-consent", given("age_band", "adult", "adult_capacity", "has_capacity"), "consent_from", "ADULT");
  }

  @Test
  @Meets("P50.d#1")
  void whatGoesAgainstEarlierWishesOrMistakesWhatIsSoIsLookedInto() {
    Map<String, List<String>> lasting = given("code_assessment", "unknown", "temporary_factor", "none");
    always("capacity", and(lasting, "contrary_to_prior_wishes", "yes"), "adult_capacity", "assess");
    always("capacity", and(lasting, "misperception", "yes"), "adult_capacity", "assess");
  }

  @Test
  @Meets("P37.c#1")
  void whatIsImpliedCountsOnlyWhereItBelongsToTheService() {
    Map<String, List<String>> implied = given("consent_withdrawn", "no", "response", "agreed", "coercion_concern", "no",
        "informed", "yes", "consent_form", "implied", "consent_attempts", "1");
    always("consent-validity", and(implied, "intrinsic_to_service", "yes", "sensitive_data", "no"), "consent_status",
        "GIVEN_IMPLIED");
    always("consent-validity", and(implied, "intrinsic_to_service", "no|unknown"), "consent_status",
        "EXPLAIN_AND_ASK");
    always("consent-validity", and(implied, "sensitive_data", "yes|unknown"), "consent_status", "EXPLAIN_AND_ASK");
  }

  @Test
  @Meets({"P56.a#1", "P66.b2#1"})
  void whatProtectsSomebodyMayBeSharedWhateverTheConsent() {
    Map<String, List<String>> fit = given("necessary", "yes", "proportionate", "yes", "article8", "met",
        "consent_status", "REFUSED|WITHDRAWN|NO_RESPONSE|CANNOT_GIVE|NOT_SOUGHT");
    always("public-interest", and(fit, "p59_b1", "yes"), "recommendation", "SHARE");
    always("public-interest", and(fit, "p59_b3", "yes", "adult_self_only", "no"), "recommendation", "SHARE");
  }

  @Test
  @Meets("P08#2")
  void inAnEmergencySharingIsPresumed() {
    always("public-interest", given("route", "EMERGENCY", "necessary", "yes|unknown"), "recommendation", "SHARE");
    always("public-interest", given("route", "EMERGENCY", "necessary", "no"), "recommendation", "LEAD_DECIDES");
  }

  @Test
  @Meets("P63.c#2")
  void whatWouldHarmSomebodyElseIsLeftOutOrALeadDecides() {
    Map<String, List<String>> risky = given("safety_risk", "yes|unknown");
    always("third-party-safety", and(risky, "redaction_meets_purpose", "yes"), "third_party_outcome",
        "SHARE_REDACTED");
    always("third-party-safety", and(risky, "redaction_meets_purpose", "no"), "third_party_outcome", "LEAD_DECIDES");
  }

  @Test
  @Meets("ADULT.b2b#1")
  void aVulnerableAdultWhoIsHarmedIsReferredToAdultSafeguarding() {
    Map<String, List<String>> adult = given("route", "STANDARD|ADVICE|EMERGENCY", "age_band", "adult");
    always("destination", and(adult, "harm_level", "serious_harm_adult", "adult_vulnerable", "yes|unknown"),
        "destination", "ADULT_SAFEGUARDING");
    always("destination", and(adult, "harm_level", "welfare_need", "adult_vulnerable", "yes", "recipient_settled",
        "no"), "destination", "ADULT_SAFEGUARDING");
    always("destination", and(adult, "harm_level", "welfare_need", "adult_vulnerable", "unknown", "concern_direction",
        "harm_to_adult", "recipient_settled", "no"), "destination", "ADULT_SAFEGUARDING");
    always("destination", and(adult, "harm_level", "unknown", "harm_suspected", "yes", "adult_vulnerable", "yes"),
        "destination", "ADULT_SAFEGUARDING");
    always("destination", and(adult, "harm_level", "unknown", "harm_suspected", "yes", "concern_direction",
        "harm_to_adult", "adult_vulnerable", "no"), "destination", "ADULT_SAFEGUARDING");
    always("destination", and(adult, "harm_level", "none", "p59_b2", "yes", "adult_vulnerable", "yes"), "destination",
        "ADULT_SAFEGUARDING");
  }
}

package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.tables.EveryCase.always;
import static org.sevenfold.tables.EveryCase.and;
import static org.sevenfold.tables.EveryCase.given;
import static org.sevenfold.tables.EveryCase.never;
import static org.sevenfold.tables.TableEngine.ENGINE;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.guidance.Meets;

/** What the law of children and of confidence asks of a decision, over every case in which it asks it. */
class AskedLawRulesTest {

  private static final Map<String, List<String>> CALLER_KNOWN = given("requester_verified", "yes");

  /** A refusal to have it looked into ends nothing: what lies behind it is found out, by whoever decides. */
  @Test
  @Meets("P05.b2b#2")
  void whereTheParentsRefuseAnInvestigationNobodyIsAdvisedNotToShare() {
    never("public-interest", given("investigation_refused", "yes", "harm_suspected", "yes", "duty_to_share",
        "NONE|UNCLEAR|MUST_DISCLOSE"), "recommendation", "DO_NOT_SHARE");
    always("public-interest", given("route", "STANDARD", "investigation_refused", "yes", "harm_suspected", "yes",
        "harm_believed", "no", "p59_b1", "no", "p59_b2", "no", "p59_b3", "no", "duty_to_share", "NONE"),
        "recommendation", "LEAD_DECIDES");
    for (String harm : List.of("significant_harm_child", "unknown")) {
      assertThat(ENGINE.ask("destination", Map.of("route", "STANDARD", "age_band", "under_12", "harm_level", harm,
          "concern_direction", "harm_to_child", "harm_suspected", "yes", "harm_cause", "unexplained_medical"))
          .answers())
          .contains(Map.of("destination", "CSC"), Map.of("destination", "HEALTH"));
    }
  }

  @Test
  @Meets("P06.a#1")
  void whatPutsOthersAtRiskIsWeighedWhateverTheConsentAndSharedWhereItHelps() {
    Map<String, List<String>> prevents = given("p59_b3", "yes", "adult_self_only", "no", "necessary", "yes",
        "proportionate", "yes", "article8", "met");
    for (String status : List.of("GIVEN_EXPLICIT", "REFUSED", "WITHDRAWN", "NO_RESPONSE", "CANNOT_GIVE",
        "NOT_SOUGHT")) {
      always("public-interest", and(prevents, "consent_status", status), "recommendation", "SHARE");
    }
    always("consent-effect", given("consent_status", "REFUSED|WITHDRAWN|NO_RESPONSE|CANNOT_GIVE|NOT_SOUGHT"),
        "consent_effect", "JUDGE");
    never("public-interest", and(prevents, "necessary", "no", "route", "STANDARD", "duty_to_share", "NONE"),
        "recommendation", "SHARE");
  }

  @Test
  @Meets("P07.b#2")
  void aDutyByStatuteIsDoneWhateverSomebodySaysOfAChallenge() {
    always("legal-duty", given("legal_basis", "statutory_duty", "instrument_verified", "yes"), "legal_outcome",
        "COMPLY");
    never("legal-duty", given("legal_basis", "statutory_duty"), "legal_outcome", "CHALLENGE");
    never("legal-duty", given("legal_basis", "statutory_duty"), "legal_outcome", "HOLD");
  }

  @Test
  @Meets("P30.b3#2")
  void whatSomebodyAskedToKeepPrivateInATalkIsConfidentialAndTheRestIsTestedByTheThreeLimbs() {
    Map<String, List<String>> talk = given("statutory_confidence", "none", "recipient_in_agreed", "no",
        "relationship", "informal");
    always("confidentiality", and(talk, "specific_request", "yes|unknown"), "confidentiality", "CONFIDENTIAL");
    Map<String, List<String>> rest = and(talk, "specific_request", "no", "given_in_expectation_of_confidence", "no");
    for (String limb : List.of("private_or_sensitive", "not_public", "reasonable_expectation")) {
      always("confidentiality", and(rest, limb, "no"), "confidentiality", "NOT_CONFIDENTIAL");
    }
    always("confidentiality", and(rest, "private_or_sensitive", "yes", "not_public", "yes", "reasonable_expectation",
        "yes"), "confidentiality", "CONFIDENTIAL");
  }

  @Test
  @Meets("P45.d#2")
  void underACareOrderTheAuthorityAndAParentAreAskedTogether() {
    Map<String, List<String>> child = given("age_band", "under_12", "child_competent", "no|not_established");
    always("whose-consent", and(child, "care_order", "yes"), "consent_from", "LA_AND_PARENT");
    always("whose-consent", and(child, "care_order", "unknown", "pr_holder_available", "yes"), "consent_from",
        "LA_AND_PARENT");
  }

  @Test
  @Meets("P75.b#1")
  void aListedBodyHelpsWithAnEnquiryUnlessThatIsUnreasonableAndThenTwoLookAtIt() {
    Map<String, List<String>> enquiry = and(CALLER_KNOWN, "inbound_request", "s47");
    always("local-authority-request", and(enquiry, "unreasonable", "yes|unknown"), "request_outcome",
        "LEAD_AND_LEGAL");
    always("local-authority-request", and(enquiry, "unreasonable", "no", "agency_listed", "yes", "identifiability",
        "PERSONAL", "confidentiality", "CONFIDENTIAL", "statutory_confidence", "none", "consent_effect", "JUDGE",
        "consent_status", "NOT_SOUGHT", "consent_action", "DO_NOT_SEEK"), "request_outcome", "ASSIST");
    never("local-authority-request", enquiry, "request_outcome", "OFFER_WHAT_IS_POSSIBLE");
  }

  @Test
  @Meets("P76.b#1")
  void whatFitsGoesThroughTheQuestionsWhatDoesNotIsOfferedInPartAndDoubtIsAdvisedOn() {
    Map<String, List<String>> help = and(CALLER_KNOWN, "inbound_request", "s17_s27", "harm_suspected", "no");
    Map<String, List<String>> arrived = and(help, "identifiability", "unknown", "confidentiality", "unknown",
        "consent_status", "unknown");
    always("local-authority-request", and(arrived, "compatible_with_duties", "yes", "unduly_prejudices", "no"),
        "request_outcome", "GO_ON");
    always("local-authority-request", and(help, "compatible_with_duties", "no", "unduly_prejudices", "yes|no"),
        "request_outcome", "OFFER_WHAT_IS_POSSIBLE");
    always("local-authority-request", and(help, "compatible_with_duties", "yes", "unduly_prejudices", "yes"),
        "request_outcome", "OFFER_WHAT_IS_POSSIBLE");
    always("local-authority-request", and(help, "compatible_with_duties", "unknown"), "request_outcome",
        "DEFER_FOR_ADVICE");
  }

  /** What somebody told in confidence and did not agree to have passed on is not given because a council asks. */
  @Test
  @Meets("P77.a#1")
  void theActItselfReleasesNothingThatIsConfidential() {
    Map<String, List<String>> confidential = and(CALLER_KNOWN, "unreasonable", "no", "compatible_with_duties", "yes",
        "unduly_prejudices", "no", "identifiability", "PERSONAL", "confidentiality", "CONFIDENTIAL", "consent_effect",
        "JUDGE", "consent_action", "SEEK", "consent_status", "REFUSED|WITHDRAWN|NO_RESPONSE|CANNOT_GIVE");
    always("local-authority-request", and(confidential, "inbound_request", "s47"), "request_outcome", "JUDGE");
    always("local-authority-request", and(confidential, "inbound_request", "s17_s27"), "request_outcome", "JUDGE");
    always("local-authority-request", and(confidential, "inbound_request", "s17_s27", "consent_action",
        "DO_NOT_SEEK", "consent_status", "NOT_SOUGHT"), "request_outcome", "JUDGE");
    always("local-authority-request", and(confidential, "inbound_request", "s47", "consent_status", "unknown"),
        "request_outcome", "GO_ON");
    always("local-authority-request", and(confidential, "inbound_request", "s47", "consent_effect", "PROCEED",
        "consent_status", "GIVEN_EXPLICIT", "statutory_confidence", "other|adoption", "statutory_release", "no"),
        "request_outcome", "JUDGE");
  }
}

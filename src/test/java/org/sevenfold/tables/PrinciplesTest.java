package org.sevenfold.tables;

import static org.sevenfold.tables.EveryCase.always;
import static org.sevenfold.tables.EveryCase.never;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The principles above every rule, over every combination of values and not only over some: in danger act first,
 * before a contact with the family hold it, once harm is believed move on, and doubt is never the bold answer.
 */
class PrinciplesTest {

  private static final List<String> DOUBT = List.of("yes", "unknown");

  @ParameterizedTest
  @ValueSource(strings = {"yes", "unknown"})
  void dangerOrDoubtAboutItIsAnEmergency(String danger) {
    always("entry-route", Map.of("immediate_danger", List.of(danger)), "route", "EMERGENCY");
  }

  @Test
  void whileHarmIsSuspectedAMissingPurposeIsNeverASilentNo() {
    never("legitimate-purpose", Map.of("harm_suspected", List.of("yes")), "purpose_outcome", "DO_NOT_SHARE");
  }

  @Test
  void inAnEmergencyThePurposeIsNeverInDoubt() {
    always("legitimate-purpose", Map.of("route", List.of("EMERGENCY")), "purpose_outcome", "PURPOSE_OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct_identifiers", "identifiable_with_other_data", "small_numbers_check"})
  void doubtAboutWhoCanBeIdentifiedIsNeverAnonymous(String fact) {
    never("identifiability", unknown(fact), "identifiability", "ANONYMISED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"statutory_confidence", "given_in_expectation_of_confidence", "relationship"})
  void doubtAboutWhatWasPromisedIsNeverNotConfidential(String fact) {
    never("confidentiality", unknown(fact), "confidentiality", "NOT_CONFIDENTIAL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"statutory_confidence", "recipient_in_agreed", "purpose_in_agreed", "purpose_changed",
      "relationship_changed", "consent_withdrawn"})
  void doubtAboutWhatWasAgreedIsNeverWithinIt(String fact) {
    never("confidentiality", unknown(fact), "confidentiality", "NO_BREACH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p54_b1", "p54_b2", "p54_b3", "p54_other", "may_interfere_investigation",
      "police_advise_no_contact", "person_to_ask_alleged_source"})
  void nobodyIsAskedWhileAGroundHoldsOrIsInDoubt(String ground) {
    never("seek-or-bypass", Map.of(ground, DOUBT), "consent_action", "SEEK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSED", "WITHDRAWN", "NO_RESPONSE", "NOT_SOUGHT", "CANNOT_GIVE", "EXPLAIN_AND_ASK",
      "unknown"})
  void whatIsNoConsentNeverProceedsAsOne(String status) {
    never("consent-effect", Map.of("consent_status", List.of(status)), "consent_effect", "PROCEED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "unknown"})
  void silenceIsNeverConsent(String response) {
    never("consent-validity", Map.of("response", List.of(response)), "consent_status", "GIVEN_EXPLICIT");
    never("consent-validity", Map.of("response", List.of(response)), "consent_status", "GIVEN_IMPLIED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GIVEN_EXPLICIT", "GIVEN_IMPLIED"})
  void whatIsPressedOrMayBeOrWasNotExplainedIsNoConsent(String status) {
    never("consent-validity", Map.of("coercion_concern", DOUBT), "consent_status", status);
    never("consent-validity", Map.of("informed", List.of("no")), "consent_status", status);
    never("consent-validity", Map.of("consent_withdrawn", DOUBT.subList(0, 1)), "consent_status", status);
  }

  @Test
  void doubtAboutOneOfTheEightNeverMakesAChildCompetent() {
    IntStream.range(0, 8).forEach(number -> never("child-competence", Map.of("competence_c" + number,
        List.of("no", "unknown"), "age_band", List.of("under_12", "12_15", "unknown")), "child_competent", "yes"));
  }

  @Test
  void nobodyIsMadeToWaitWhileHarmIsBelieved() {
    never("capacity", Map.of("harm_believed", List.of("yes")), "adult_capacity", "temporary_can_wait");
  }

  @Test
  void whereNoSafeHolderIsKnownOrTheFamilyIsAtOddsNoParentIsTakenForGranted() {
    Map<String, List<String>> child = Map.of("age_band", List.of("under_12"), "child_competent", List.of("no"),
        "care_order", List.of("no"), "pr_holder_available", List.of("unknown"));
    always("whose-consent", child, "consent_from", "LEAD_TO_CHOOSE");
    Map<String, List<String>> atOdds = new LinkedHashMap<>(child);
    atOdds.putAll(Map.of("pr_holder_available", List.of("yes"), "family_conflict", DOUBT));
    always("whose-consent", atOdds, "consent_from", "LEAD_TO_CHOOSE");
  }

  /** Mended: DT12 knew only 12_15, and a parent's yes stood against an objection where nobody knew the age. */
  @ParameterizedTest
  @ValueSource(strings = {"12_15", "unknown"})
  void theNoOfAYoungPersonWhomNobodyHasAssessedIsNeverPassedOver(String age) {
    never("consent-effect", Map.of("age_band", List.of(age), "child_competent", List.of("not_established"),
        "child_view", List.of("objects")), "consent_effect", "PROCEED");
  }

  /** Mended: DT15 knew only CANNOT_GIVE, and somebody who may be under pressure and fell silent was told first. */
  @ParameterizedTest
  @ValueSource(strings = {"CANNOT_GIVE", "NO_RESPONSE"})
  void whoMayBeUnderPressureIsNotToldFirst(String status) {
    never("inform", Map.of("coercion_concern", List.of("unknown"), "consent_status", List.of(status)),
        "inform", "BEFORE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DO_NOT_SHARE", "ASK_AGAIN"})
  void inAnEmergencyTheWeighingNeverHoldsBack(String held) {
    never("public-interest", Map.of("route", List.of("EMERGENCY")), "recommendation", held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p59_b1", "p59_b2", "p59_b3"})
  void whileHarmIsSuspectedDoubtAboutItIsNeverANo(String fact) {
    never("public-interest", Map.of(fact, List.of("unknown"), "harm_suspected", List.of("yes")),
        "recommendation", "DO_NOT_SHARE");
  }

  @Test
  void whileHarmIsSuspectedAClosedFileIsWeighedAndNeverRefusedUnweighed() {
    never("judgement-needed", Map.of("purpose_outcome", List.of("PURPOSE_OK"), "harm_suspected", List.of("yes")),
        "recommendation", "DO_NOT_SHARE");
  }

  @Test
  void aBelievedHarmThatIsThenDeniedIsLookedAtByALeadUnlessTheLawAnswersFirst() {
    always("public-interest", Map.of("harm_believed", List.of("yes"), "route", List.of("STANDARD", "ADVICE"),
        "p59_b1", List.of("no"), "p59_b2", List.of("no"), "p59_b3", List.of("no"),
        "pack", List.of("staffordshire-2009")), "recommendation", "LEAD_DECIDES");
  }

  @ParameterizedTest
  @ValueSource(strings = {"third_party_identifiable", "only_possible_source", "safety_risk"})
  void doubtAboutAThirdPartyIsNeverSharedWithoutLimits(String fact) {
    never("third-party-safety", unknown(fact), "third_party_outcome", "SHARE");
  }

  @ParameterizedTest
  @CsvSource({"p54_ground, yes", "p54_ground, not_established", "person_to_ask_alleged_source, yes",
      "person_to_ask_alleged_source, unknown", "coercion_concern, yes", "telling_inappropriate, unknown"})
  void nobodyIsToldFirstWhileTellingMayDoHarm(String fact, String value) {
    never("inform", Map.of(fact, List.of(value)), "inform", "BEFORE");
  }

  @Test
  void aChildBelievedToBeSeriouslyHarmedAlwaysGoesToSocialCare() {
    always("destination", Map.of("harm_level", List.of("significant_harm_child"),
        "route", List.of("EMERGENCY", "ADVICE", "STANDARD")), "destination", "CSC");
  }

  @Test
  void dangerThatIsCertainAlwaysGoesToThePolice() {
    always("destination", Map.of("immediate_danger", List.of("yes"), "route", List.of("EMERGENCY")),
        "destination", "POLICE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevant_to_welfare", "may_facilitate", "recipient_relevant_person", "more_detrimental"})
  void doubtAboutTheDutyOf2026IsNeitherADutyNorItsEnd(String fact) {
    never("duty-to-share", unknown(fact), "duty_to_share", "MUST_DISCLOSE");
    Map<String, List<String>> nothingDenied = new LinkedHashMap<>(Map.of("pack", List.of("england-2026"),
        "about_child", List.of("yes"), "agency_relevant_person", DOUBT, "recipient_relevant_person", DOUBT,
        "relevant_to_welfare", DOUBT, "may_facilitate", DOUBT));
    nothingDenied.putAll(unknown(fact));
    never("duty-to-share", nothingDenied, "duty_to_share", "NONE");
  }

  private static Map<String, List<String>> unknown(String fact) {
    return Map.of(fact, List.of("unknown"));
  }
}

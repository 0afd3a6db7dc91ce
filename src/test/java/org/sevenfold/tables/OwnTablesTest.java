package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.tables.EveryCase.always;
import static org.sevenfold.tables.EveryCase.never;
import static org.sevenfold.tables.TableEngine.ENGINE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four tables that the guidance does not have: what they must do, and some cases that they must know. */
class OwnTablesTest {

  private static final String ASKED = "what-is-asked";
  private static final String LINKED = "linked-concern";
  private static final String STAFF = "staff-threshold";
  private static final String WEIGHED = "judgement-needed";

  @Test
  void whateverHappenedTheDecisionIsMadeAnewUnlessItWasSettledAndWritingItDownIsNotForgotten() {
    always(ASKED, Map.of("asked_because", List.of("raised", "linked", "unknown", "new_danger", "new_information",
        "withdrawal", "purpose_changed", "relationship_changed", "reviewed", "disagreement")), "ask_decide", "open");
    never(ASKED, because("disagreement_refer"), "ask_decide", "open");
    Stream.of("ask_third_parties", "ask_inform", "ask_send", "ask_record").forEach(step -> assertThat(
        DmnFile.all().get(ASKED).top().lines()).allMatch(line -> line.then().containsKey(step)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask_confidential", "ask_consent", "ask_inform", "ask_send"})
  void whatRestsOnAYesThatWasTakenBackIsAskedAgain(String step) {
    always(ASKED, because("withdrawal"), step, "open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask_purpose", "ask_identify", "ask_confidential", "ask_consent", "ask_send"})
  void anotherPurposeOrAnotherTieIsAskedAboutFromThePurposeOn(String step) {
    always(ASKED, Map.of("asked_because", List.of("purpose_changed", "relationship_changed")), step, "open");
  }

  @Test
  void newDangerAndWhatAdviceOrTheLawSettledGoThroughTheWayInAgain() {
    always(ASKED, because("new_danger"), "ask_entry", "open");
    always(ASKED,
        Map.of("asked_because", List.of("withdrawal", "purpose_changed", "relationship_changed", "disagreement"),
            "settled_by", List.of("advice", "legal_duty")),
        "ask_entry", "open");
  }

  @ParameterizedTest
  @CsvSource({"raised, open", "unknown, open", "new_information, open", "new_danger, check", "reviewed, check"})
  void whatWasDescribedIsAskedOrShownForChecking(String because, String describe) {
    always(ASKED, because(because), "ask_describe", describe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linked", "withdrawal", "purpose_changed"})
  void whatWasDescribedStandsWhereNothingOfItIsNew(String because) {
    never(ASKED, because(because), "ask_describe", "open");
    never(ASKED, because(because), "ask_describe", "check");
  }

  @Test
  void nothingGoesOnASecondTimeAndNothingWhereThereIsOnlyOneMatter() {
    never(LINKED, Map.of("harm_linked", List.of("yes")), "goes_on", "HARM");
    never(LINKED, Map.of("duty_linked", List.of("yes")), "goes_on", "DUTY");
    always(LINKED, Map.of("route", List.of("ADVICE", "STANDARD")), "goes_on", "NONE");
  }

  @Test
  void theDangerStaysAndTheDutyGoesOn() {
    always(LINKED, Map.of("route", List.of("EMERGENCY"), "duty_linked", List.of("no"),
        "legal_basis", List.of("statutory_duty", "court_order", "unknown")), "goes_on", "DUTY");
    never(LINKED, Map.of("route", List.of("LEGAL_DUTY", "COURT_ORDER", "INBOUND_S47", "INBOUND_S17_27")),
        "goes_on", "DUTY");
  }

  @Test
  void suspectedHarmNeverWaitsForWhatIsRequiredOrAsked() {
    always(LINKED, Map.of("route", List.of("LEGAL_DUTY", "COURT_ORDER", "INBOUND_S17_27"),
        "harm_linked", List.of("no"), "harm_suspected", List.of("yes")), "goes_on", "HARM");
  }

  /** The authority's own suspicion is no second matter; ours is. */
  @ParameterizedTest
  @CsvSource({"harm_level, significant_harm_child, HARM", "crime_suspected, serious, HARM",
      "public_danger, weapons, HARM", "harm_level, welfare_need, NONE", "crime_suspected, lesser, NONE"})
  void besideAnEnquiryOnlyWhatWeSuspectOurselvesGoesOn(String fact, String value, String goesOn) {
    Map<String, String> given = new HashMap<>(Map.of("route", "INBOUND_S47", "inbound_request", "s47",
        "legal_basis", "none", "harm_linked", "no", "duty_linked", "no", "harm_suspected", "yes",
        "harm_level", "none", "cause_for_belief", "none", "crime_suspected", "none"));
    given.put("public_danger", "none");
    given.put(fact, value);
    assertThat(ENGINE.ask(LINKED, given).answers()).containsExactly(Map.of("goes_on", goesOn));
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff_harmed_child", "staff_possible_crime", "staff_may_pose_risk",
      "staff_may_be_unsuitable"})
  void doubtAboutSomebodyWhoWorksHereIsNeverALowLevelConcern(String fact) {
    always(STAFF, Map.of(fact, List.of("yes", "unknown")), "staff_route", "ALLEGATION");
  }

  @Test
  void whatMeetsNoneOfTheFourIsReviewedHere() {
    always(STAFF, Map.of("staff_harmed_child", List.of("no"), "staff_possible_crime", List.of("no"),
        "staff_may_pose_risk", List.of("no"), "staff_may_be_unsuitable", List.of("no")), "staff_route", "LOW_LEVEL");
  }

  @Test
  void itIsWeighedOrAnsweredAndNeverBoth() {
    assertThat(DmnFile.all().get(WEIGHED).top().lines()).allSatisfy(line -> assertThat(
        line.then().containsKey("recommendation")).isEqualTo("no".equals(line.then().get("judgement_needed"))));
  }

  @Test
  void aClosedFileIsSharedByNobodysYes() {
    never(WEIGHED, Map.of("confidentiality", List.of("CONFIDENTIAL"),
        "statutory_confidence", List.of("looked_after_child_file", "adoption", "other", "unknown"),
        "statutory_release", List.of("no", "unknown"), "identifiability", List.of("PERSONAL")),
        "recommendation", "SHARE");
  }

  @Test
  void withoutAValidYesWhatIsConfidentialIsWeighed() {
    always(WEIGHED, Map.of("purpose_outcome", List.of("PURPOSE_OK"), "identifiability", List.of("PERSONAL"),
        "confidentiality", List.of("CONFIDENTIAL"), "statutory_confidence", List.of("none"),
        "consent_effect", List.of("JUDGE", "unknown"), "request_outcome", List.of("JUDGE", "GO_ON", "unknown")),
        "judgement_needed", "yes");
  }

  @Test
  void aClosedFileIsWeighedWhateverAnAuthorityAsks() {
    always(WEIGHED, Map.of("purpose_outcome", List.of("PURPOSE_OK"), "identifiability", List.of("PERSONAL"),
        "confidentiality", List.of("CONFIDENTIAL"), "statutory_confidence", List.of("adoption"),
        "statutory_release", List.of("no", "unknown"), "harm_suspected", List.of("yes"),
        "request_outcome", List.of("ASSIST")), "judgement_needed", "yes");
  }

  @ParameterizedTest
  @CsvSource({"DO_NOT_SHARE, DO_NOT_SHARE", "DEFER_FOR_ADVICE, DEFER_FOR_ADVICE"})
  void withoutAPurposeThereIsNothingToWeigh(String purpose, String recommended) {
    always(WEIGHED, Map.of("purpose_outcome", List.of(purpose)), "recommendation", recommended);
  }

  private static Map<String, List<String>> because(String reason) {
    return Map.of("asked_because", List.of(reason));
  }
}

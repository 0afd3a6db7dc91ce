package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.CaseMessage;

/** What a law or a court requires: checked, held, challenged or done, and nobody is asked to agree (P07, P24-P26). */
class LegalDutyTest extends StoryTest {

  @ParameterizedTest
  @CsvSource({"court_order, COURT_ORDER, COURT", "statutory_duty, LEGAL_DUTY, DESIGNATED_BODY"})
  @Meets({"P07.a#1", "P25.b#1", "P26.a#1", "P55#1"})
  void whatIsRequiredIsDoneAndNothingElseIsAsked(String basis, String route, String destination) {
    Story story = story().given("legal_basis", basis).raise().toTheEnd();
    assertThat(story.process()).isEnded().hasPassed("duty", "tell_person", "send", "record", "log_acknowledgement")
        .hasNotPassed("purpose", "identify", "confidential", "consent", "decide", "third_parties");
    assertThat(story.facts()).containsEntry("route", route).containsEntry("decision", "COMPLY")
        .containsEntry("inform", "BEFORE").containsEntry("destination", destination)
        .containsAllEntriesOf(nobodyAsked());
    assertThat(sentTo(story)).containsExactly(destination);
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void aNamedLawyerDecidesAndTheRaiserDoesNot() {
    Story story = story().given("legal_basis", "court_order").raise().until("decide_duty");
    assertThat(story.offered("decide_duty")).containsExactly(story.people().the(Role.IG_LEGAL_ADVISER).id());
  }

  @ParameterizedTest
  @CsvSource({"instrument_verified, unknown, VERIFY, verify_instrument",
      "org_will_challenge, unknown, HOLD, decide_challenge"})
  void whatCannotBeDoneYetIsPutOffInTheConcernAndSomebodyOnDutyHasIt(String fact, String value, String outcome,
      String task) {
    Story story = story().given("legal_basis", "court_order").given(fact, value).raise().until(task);
    assertThat(story.facts()).containsEntry("legal_outcome", outcome).containsEntry("decision", "DEFER_FOR_ADVICE")
        .containsEntry("inform", "DEFER").containsAllEntriesOf(nobodyAsked());
    assertThat(story.offered(task)).contains(story.people().the(Role.IG_LEGAL_ADVISER).id())
        .doesNotContain(story.people().raiser().id());
    assertThat(story.task(task).dueAt()).isPresent();
  }

  @Test
  void whatIsGenuineAfterAllGoesOn() {
    Story story = order().given("instrument_verified", "unknown").raise().until("verify_instrument")
        .given("instrument_verified", "yes").answer("verify_instrument");
    assertThat(story.until("decide_duty").fact("decision")).isEqualTo("DEFER_FOR_ADVICE");
    assertThat(story.toTheEnd().fact("decision")).isEqualTo("COMPLY");
  }

  @Test
  void whatIsNotGenuineIsNotAnswered() {
    Story story = order().given("instrument_verified", "no").given("after_deferral", "DO_NOT_SHARE").raise().toTheEnd();
    assertThat(story.fact("decision")).isEqualTo("DO_NOT_SHARE");
    assertThat(story.process()).hasNotPassed("send", "countersign_duty").hasPassed("review_decision").isEnded();
    assertThat(sentTo(story)).isEmpty();
  }

  @Test
  void anOrderThatIsHeldIsCompliedWithOnceNobodyWillChallengeIt() {
    Story story = order().given("org_will_challenge", "unknown").raise().until("decide_challenge")
        .given("org_will_challenge", "no").answer("decide_challenge");
    assertThat(story.toTheEnd().fact("decision")).isEqualTo("COMPLY");
  }

  @Test
  void aChallengeThatIsLodgedWhileItIsHeldWaitsForTheCourt() {
    Story story = order().given("org_will_challenge", "yes").raise().until("decide_challenge")
        .given("challenge_lodged", "yes").answer("decide_challenge").answer("authorise_challenge");
    assertThat(story.until("await_challenge").open()).contains("await_challenge");
    assertThat(story.fact("decision")).isEqualTo("CHALLENGE");
  }

  @Test
  void aChallengeIsTheServiceManagersToo() {
    Story story = order().given("org_will_challenge", "yes").raise().until("decide_challenge");
    assertThat(story.offered("decide_challenge")).contains(story.people().the(Role.SERVICE_MANAGER).id());
  }

  @Test
  void whileTheCourtDecidesNothingIsSentAndSomebodyWaitsForIt() {
    Story story = challenged("pending").raise().until("await_challenge");
    assertThat(story.facts()).containsEntry("legal_outcome", "CHALLENGE").containsEntry("decision", "CHALLENGE");
    assertThat(story.answer("await_challenge").open()).contains("await_challenge");
    assertThat(sentTo(story)).isEmpty();
    assertThat(story.given("challenge_outcome", "varied").toTheEnd().fact("decision")).isEqualTo("COMPLY");
  }

  @Test
  @Meets({"P26.b#1", "P55#1"})
  void whomItIsAboutIsToldBeforeTheCourtDecidesWhereNoGroundForbidsIt() {
    Story story = challenged("pending").raise().until("tell_of_challenge");
    assertThat(story.facts()).containsEntry("inform", "BEFORE").containsEntry("decision", "CHALLENGE");
    assertThat(sentTo(story)).isEmpty();
    assertThat(story.answer("tell_of_challenge").open()).contains("await_challenge");
    assertThat(story.answer("await_challenge").open()).as("nobody is asked that twice").contains("await_challenge")
        .doesNotContain("inform_of_challenge");
  }

  @Test
  @Meets("P26.b#1")
  void whereTellingWouldDoHarmTheCourtIsWaitedForAndNobodyIsTold() {
    Story story = challenged("pending").given("p54_b1", "yes").raise().until("await_challenge");
    assertThat(story.fact("inform")).isEqualTo("DEFER");
    assertThat(story.reached()).contains("inform_of_challenge").doesNotContain("tell_of_challenge");
  }

  @Test
  void anOrderThatIsSetAsideRequiresNothingAnyMore() {
    Story story = challenged("set_aside").raise().toTheEnd();
    assertThat(story.facts()).containsEntry("legal_outcome", "RELEASED").containsEntry("decision", "DO_NOT_SHARE");
    assertThat(sentTo(story)).isEmpty();
  }

  @Test
  void whereNothingIsLodgedByTheTypedDateItIsCompliedWithAndTheServiceManagerSeesIt() {
    Story story = order().given("org_will_challenge", "yes").given("comply_by", "2026-12-24").raise()
        .until("decide_challenge");
    assertThat(timers.nextDue(story.people().agency())).hasToString("Optional[2026-12-18T09:00:00Z]");
    story.waitUntilNextDue().waitUntilNextDue();
    assertThat(story.offered("comply_after_date")).contains(story.people().the(Role.SERVICE_MANAGER).id());
    assertThat(story.toTheEnd().facts()).containsEntry("decision", "COMPLY")
        .containsEntry("before_compliance_date", "no");
  }

  @Test
  void adviceBeforeComplyingIsGivenByALawyerAndThenItIsReadAgain() {
    Story story = order().given("legal_decision", "DEFER_FOR_ADVICE").raise().until("advise_legal_basis");
    assertThat(story.fact("decision")).isEqualTo("DEFER_FOR_ADVICE");
    assertThat(story.answer("advise_legal_basis").open()).contains("read_instrument");
  }

  @Test
  @Meets("P25.a#1")
  void whatNoLawIsKnownToRequireWaitsForTheLawyer() {
    Story story = story().given("legal_basis", "unknown").raise().until("advise_legal_basis");
    assertThat(story.fact("legal_outcome")).isEqualTo("ASK_LEGAL");
    assertThat(story.given("after_deferral", "DO_NOT_SHARE").toTheEnd().fact("decision")).isEqualTo("DO_NOT_SHARE");
  }

  @Test
  void whatNoLawRequiresGoesTheUsualWay() {
    Story story = story().ofAnOpenSecret().given("legal_basis", "unknown").raise().until("advise_legal_basis")
        .given("legal_basis", "none").toTheEnd();
    assertThat(story.process()).hasPassed("purpose", "decide", "record").isEnded();
    assertThat(story.facts()).containsEntry("route", "STANDARD").doesNotContainKeys("bypass_ground", "consent_status");
  }

  @Test
  void notSharingWhereHarmIsSuspectedIsCountersigned() {
    Story story = challenged("set_aside").ofHarm().given("p54_b1", "no").raise().until("countersign_duty");
    assertThat(story.given("countersign", "no").answer("countersign_duty").open()).contains("read_instrument");
    assertThat(story.given("countersign", "yes").toTheEnd().process()).hasPassed("record").isEnded();
  }

  @Test
  void aChangedPurposeDoesNotUndoWhatTheLawSettled() {
    Story story = order().raise().until("inform_person").tell(CaseMessage.PURPOSE_CHANGED)
        .until("read_instrument");
    assertThat(story.process()).hasNotPassed("purpose");
    assertThat(story.toTheEnd().fact("decision")).isEqualTo("COMPLY");
  }

  private Story order() {
    return story().given("legal_basis", "court_order");
  }

  private Story challenged(String outcome) {
    return order().given("org_will_challenge", "yes").given("challenge_lodged", "yes")
        .given("challenge_outcome", outcome);
  }

  private static Map<String, String> nobodyAsked() {
    return Map.of("consent_action", "DO_NOT_SEEK", "bypass_ground", "LEGAL_DUTY", "consent_from", "NOBODY",
        "consent_status", "NOT_SOUGHT", "settled_by", "legal_duty");
  }
}

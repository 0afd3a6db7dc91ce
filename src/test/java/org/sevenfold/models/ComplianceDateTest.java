package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** The day of an order runs whatever waits: people are asked in time, and at the day (P25.c). */
class ComplianceDateTest extends StoryTest {

  private static final String DAY = "2026-12-24";
  private static final String LATER = "2027-01-28";
  private static final String BEFORE = "settle_before_date";
  private static final String AFTER = "settle_after_date";

  @Autowired
  FormService forms;

  @ParameterizedTest(name = "while {0} waits")
  @CsvSource({"verify_instrument, instrument_verified, unknown", "decide_duty, org_will_challenge, no",
      "advise_legal_basis, legal_decision, DEFER_FOR_ADVICE", "decide_challenge, org_will_challenge, unknown",
      "authorise_challenge, org_will_challenge, yes"})
  @Meets("P25.c#2")
  void whateverWaitsItsDayIsSeenInTimeAndWhenItHasCome(String step, String fact, String value) {
    Story story = order().given(fact, value).raise().until(step).waitUntilNextDue();
    assertThat(clock.instant()).as("three working days lie between").isEqualTo(Instant.parse("2026-12-18T09:00:00Z"));
    assertThat(story.open()).contains(step, BEFORE);
    assertThat(story.offered(BEFORE)).contains(manager(story), lawyer(story));
    story.waitUntilNextDue();
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-24T09:00:00Z"));
    assertThat(story.open()).contains(AFTER).doesNotContain(BEFORE);
    assertThat(story.open()).contains(step.contains("challenge") ? "comply_after_date" : step);
    assertThat(story.offered(AFTER)).contains(manager(story), lawyer(story));
  }

  @Test
  void whoeverSaysOnTheDayThatNothingIsSettledIsAskedAgain() {
    Story story = late("verify_instrument", "instrument_verified");
    assertThat(story.answer(AFTER).open()).doesNotContain(AFTER);
    assertThat(story.waitUntilNextDue().open()).contains(AFTER, "verify_instrument");
  }

  @Test
  void whatIsFoundGenuineAfterItsDayIsCompliedWithAtOnce() {
    Story story = late("verify_instrument", "instrument_verified").given("instrument_verified", "yes")
        .answer("verify_instrument");
    assertThat(story.open()).contains("comply_after_date");
    assertThat(story.toTheEnd().fact("decision")).isEqualTo("COMPLY");
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void moreTimeIsANewDayAndItRunsAgain() {
    Story story = order().given("instrument_verified", "unknown").raise().until("verify_instrument")
        .waitUntilNextDue();
    story.given("court_extension", "yes").given("comply_by", LATER).answer(BEFORE);
    assertThat(timers.nextDue(story.people().agency()))
        .hasValueSatisfying(next -> assertThat(next).isBetween(Instant.parse("2027-01-21T00:00:00Z"),
            Instant.parse("2027-01-26T00:00:00Z")));
    assertThat(story.waitUntilNextDue().open()).contains(BEFORE);
  }

  @Test
  void moreTimeOnTheDayGivesBackTheChoiceToChallenge() {
    Story story = late("decide_challenge", "org_will_challenge");
    story.given("court_extension", "yes").given("comply_by", LATER).answer(AFTER);
    assertThat(story.open()).contains("decide_challenge").doesNotContain("comply_after_date", AFTER);
  }

  @Test
  void moreTimeWithoutItsPaperIsTakenByNobody() {
    Story story = order().given("instrument_verified", "unknown").raise().until("verify_instrument")
        .waitUntilNextDue();
    OpenTask task = story.task(BEFORE);
    Person manager = story.people().the(Role.SERVICE_MANAGER);
    Map<String, Object> without = Map.of("court_extension", "yes", "comply_by", LATER);
    cases.claim(manager, task.id());
    assertThatThrownBy(() -> cases.answer(manager, task.id(), without)).isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(() -> as(manager, () -> forms.submitTaskForm(task.id().value(), without)));
    assertThat(story.open()).contains(BEFORE);
  }

  @Test
  void whatIsBeforeTheCourtIsNotChasedByItsDay() {
    Story story = order().given("org_will_challenge", "yes").given("challenge_lodged", "yes")
        .given("challenge_outcome", "pending").raise().until("await_challenge").waitUntilNextDue();
    assertThat(story.answer(BEFORE).waitUntilNextDue().open()).contains("await_challenge").doesNotContain(AFTER);
  }

  @Test
  @Meets("P25.c#1")
  void noChallengeGoesOnWithoutTheServiceManagersOwnYes() {
    Story story = order().given("org_will_challenge", "yes").raise().until("authorise_challenge");
    assertThat(story.offered("authorise_challenge")).containsExactly(manager(story));
    Person lawyer = story.people().the(Role.IG_LEGAL_ADVISER);
    assertThatThrownBy(() -> cases.claim(lawyer, story.task("authorise_challenge").id()));
    story.given("challenge_lodged", "yes").answer("authorise_challenge").until("await_challenge");
    assertThat(story.open()).contains("await_challenge");
    assertThat(story.fact("challenge_authorised")).isEqualTo("yes");
  }

  @Test
  void whereSheSaysNoTheOrderIsCompliedWith() {
    Story story = order().given("org_will_challenge", "yes").given("challenge_authorised", "no").raise()
        .until("authorise_challenge").toTheEnd();
    assertThat(story.facts()).containsEntry("decision", "COMPLY").containsEntry("org_will_challenge", "no");
    assertThat(story.process()).isEnded().hasNotPassed("await_challenge");
  }

  private Story order() {
    return story().given("legal_basis", "court_order").given("comply_by", DAY);
  }

  private Story late(String step, String fact) {
    return order().given(fact, "unknown").raise().until(step).waitUntilNextDue().waitUntilNextDue();
  }

  private void as(Person person, Runnable act) {
    engine.getIdentityService().setAuthentication(person.id().value(), List.of());
    try {
      act.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private static PersonId manager(Story story) {
    return story.people().the(Role.SERVICE_MANAGER).id();
  }

  private static PersonId lawyer(Story story) {
    return story.people().the(Role.IG_LEGAL_ADVISER).id();
  }
}

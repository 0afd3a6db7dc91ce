package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.OpenTask;

/**
 * A concern about somebody who works here has its own way beside the questions about the child: the designated officer
 * within a day, the police where a crime is possible, nobody told before the officer agrees.
 */
class AllegationTest extends StoryTest {

  @Test
  void itBeginsWithTheConcernAndForAnOrdinaryOneNever() {
    Story story = allegation(story()).raise();
    assertThat(story.open()).contains("judge_allegation", "triage", "describe");
    assertThat(story.tasks()).extracting(OpenTask::key).as("once").containsOnlyOnce("judge_allegation");
    assertThat(story().raise().open()).doesNotContain("judge_allegation");
  }

  @Test
  void theReferralForTheChildWaitsForNothingOfIt() {
    Story story = allegation(story()).ofHarm().given("crime_suspected", "serious").raise().play("judge_allegation");
    assertThat(sentTo(story)).containsExactly("CSC", "POLICE");
    assertThat(story.open()).contains("judge_allegation");
  }

  @Test
  void theDesignatedOfficerIsRungWithinADay() {
    Story story = allegation(story()).raise().answer("judge_allegation");
    assertThat(story.task("consult_officer").dueAt()).contains(Instant.parse("2026-11-18T17:00:00Z"));
    assertThat(story.offered("consult_officer")).contains(story.people().lead().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "unknown"})
  void thePoliceAreToldWhereACrimeIsPossible(String crime) {
    Story story = allegation(story()).given("staff_possible_crime", crime).raise().answer("judge_allegation");
    assertThat(story.open()).contains("tell_police", "consult_officer", "record_measures");
  }

  @Test
  void withoutACrimeThePoliceAreNotRung() {
    Story story = allegation(story()).given("staff_possible_crime", "no").raise().answer("judge_allegation");
    assertThat(story.open()).contains("consult_officer").doesNotContain("tell_police");
  }

  @Test
  void whatMeetsNoneOfTheFourIsReviewedHereAndRecorded() {
    Story story = lowLevel(story()).raise().answer("judge_allegation");
    assertThat(story.open()).contains("review_low_level").doesNotContain("consult_officer");
    assertThat(story.answer("review_low_level").fact("staff_route")).isEqualTo("LOW_LEVEL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "unknown"})
  void aPatternOrDoubtAboutOneGoesToTheOfficerAllTheSame(String pattern) {
    Story story = lowLevel(story()).given("staff_pattern", pattern).raise().answer("judge_allegation");
    assertThat(story.answer("review_low_level").open()).contains("consult_officer");
  }

  @Test
  void nobodyIsToldBeforeTheOfficerAgrees() {
    Story story = held(story()).play("ask_officer_again");
    assertThat(story.fact("inform")).isEqualTo("DEFER");
    story.waitUntilNextDue().waitUntilNextDue();
    assertThat(time.now()).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
    assertThat(story.open()).as("the review comes up, and telling is held still").doesNotContain("tell_later")
        .contains("ask_officer_again");
    story.given("staff_contact", "agreed").answer("ask_officer_again").waitUntilNextDue();
    assertThat(story.open()).contains("tell_later");
  }

  @Test
  void onceTheOfficerAgreesTellingIsAskedAboutAsEver() {
    Story story = allegation(story()).ofAnOpenSecret().raise().answer("judge_allegation").answer("consult_officer")
        .until("tell_person");
    assertThat(story.fact("staff_contact")).isEqualTo("agreed");
  }

  @Test
  void howItEndedIsRecordedAndTheConcernEndsWithIt() {
    Story story = allegation(story()).given("staff_outcome", "substantiated").ofAnOpenSecret().raise();
    assertThat(story.play("record_outcome").open()).containsExactly("record_outcome");
    assertThat(story.answer("record_outcome").toTheEnd().fact("staff_outcome")).isEqualTo("substantiated");
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void whereNobodyIsLeftHereTheRaiserRingsTheOfficer() {
    Story story = story();
    Person raiser = story.people().raiser();
    for (Role role : Role.values()) {
      Person person = story.people().the(role);
      if (!person.equals(raiser)) {
        directory.active(person.id(), false);
      }
    }
    directory.active(story.people().secondLead().id(), false);
    allegation(story).raise();
    assertThat(story.offered("judge_allegation")).containsExactly(raiser.id());
    assertThat(story.answer("judge_allegation").offered("consult_officer")).containsExactly(raiser.id());
  }

  @Test
  void whatGoesOnAsALinkedConcernDoesNotBeginItASecondTime() {
    Story story = allegation(story()).ofHarm().given("legal_basis", "court_order").raise().until("read_instrument");
    assertThat(linkedConcerns.of(story.reference())).isNotEmpty().allSatisfy(linked -> assertThat(
        work.ofConcern(linked.concern())).extracting(task -> task.key()).doesNotContain("judge_allegation"));
    endLinked(story);
  }

  static Story allegation(Story story) {
    return story.given("about_staff", "yes").given("staff_harmed_child", "yes");
  }

  static Story lowLevel(Story story) {
    return story.given("about_staff", "yes").ofAnOpenSecret();
  }

  /** Raised, and the officer has said that nobody is told yet. */
  static Story held(Story story) {
    return allegation(story).given("staff_contact", "held").given("staff_possible_crime", "yes").ofHarm().raise();
  }
}

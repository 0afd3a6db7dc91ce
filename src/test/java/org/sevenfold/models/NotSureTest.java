package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;

/** Whoever is not sure gets advice beside the way, and it holds up no referral (P21, P22, P30). */
class NotSureTest extends StoryTest {

  private static final String ADVISE = "advise_doubt";

  @Test
  @Meets({"P30#1", "Q3#1"})
  void whoeverIsNotSureWhetherItIsConfidentialIsAdvisedAndItGoesOnAsConfidential() {
    Story story = story().ofHarm().given("relationship", "unknown").raise().play(ADVISE);
    assertThat(story.facts()).containsEntry("confidentiality", "CONFIDENTIAL").containsEntry("decision", "SHARE");
    assertThat(sentTo(story)).containsExactly("CSC");
    assertThat(story.offered(ADVISE)).containsExactlyInAnyOrder(story.people().the(Role.IG_LEGAL_ADVISER).id(),
        story.people().the(Role.CALDICOTT_GUARDIAN).id());
    assertThat(story.task(ADVISE).dueAt()).hasValue(TUESDAY.plusSeconds(3600));
  }

  @Test
  @Meets("P74.b#1")
  void theDeputyIsAskedWhereTheGuardianIsAbsent() {
    Story story = story().ofHarm().given("relationship", "unknown");
    Person guardian = story.people().the(Role.CALDICOTT_GUARDIAN);
    Person deputy = new Person(new PersonId("deputy" + guardian.id()), guardian.agency(), "deputy" + guardian.id(),
        "Test deputy", "deputy", true, guardian.roles());
    directory.save(deputy, "{noop}" + TestPeople.PASSWORD);
    directory.onDuty(guardian.id(), false);
    story.raise().play(ADVISE);
    assertThat(story.offered(ADVISE)).contains(deputy.id()).doesNotContain(guardian.id());
  }

  @Test
  void whatIsHeldByAJobInConfidenceNeedsNoAdvice() {
    Story story = story().ofHarm().given("not_public", "unknown").raise().play(ADVISE);
    assertThat(story.open()).doesNotContain(ADVISE);
  }

  @Test
  @Meets("P22#2")
  void whoeverIsNotSureWhetherTheLawAllowsItIsAdvisedToo() {
    Story story = story().ofHarm().given("legal_check_confidence", "unknown").raise().until(ADVISE);
    assertThat(story.fact("purpose_outcome")).isEqualTo("DEFER_FOR_ADVICE");
  }

  @Test
  @Meets("P21#3")
  void whatIsNotOursToShareIsReopenedByWhoeverKnows() {
    Story story = notOurs().given("review_answer", "ask_again").answer(ADVISE).given("within_functions", "yes")
        .given("recipient_in_agreed", "no").until("inform_person");
    assertThat(story.fact("decision")).isEqualTo("SHARE");
  }

  @Test
  void orItStands() {
    Story story = notOurs().answer(ADVISE).toTheEnd();
    assertThat(story.process()).hasPassed("doubt_answered").isEnded();
    assertThat(story.fact("decision")).isEqualTo("DO_NOT_SHARE");
  }

  @Test
  void nothingThatIsSharedIsReopenedByAdvice() {
    Story story = story().ofHarm().given("relationship", "unknown").given("review_answer", "ask_again").raise()
        .play(ADVISE, "send_now").answer(ADVISE);
    assertThat(story.open()).contains("send_now");
    assertThat(story.toTheEnd().process()).isEnded();
  }

  @Test
  @Meets("P67.b1#2")
  void whatWasSharedBeforeArticle8WasAnsweredIsAnsweredAfterwards() {
    Story story = story().ofHarm().given("article8_lawful", "unknown").raise().until("answer_article8");
    assertThat(sentTo(story)).containsExactly("CSC");
    assertThat(story.offered("answer_article8")).contains(story.people().the(Role.IG_LEGAL_ADVISER).id());
    assertThat(story.task("answer_article8").dueAt()).isPresent();
    story.given("article8_lawful", "yes").answer("answer_article8");
    assertThat(story.fact("article8_lawful")).isEqualTo("yes");
  }

  @Test
  void whereItWasAnsweredNobodyIsAskedForItAgain() {
    assertThat(story().ofHarm().raise().toTheEnd().process()).hasNotPassed("answer_article8").isEnded();
  }

  private Story notOurs() {
    Story story = story().ofAnOpenSecret().given("within_functions", "no").raise().play(ADVISE);
    assertThat(story.fact("decision")).isEqualTo("DO_NOT_SHARE");
    return story;
  }
}

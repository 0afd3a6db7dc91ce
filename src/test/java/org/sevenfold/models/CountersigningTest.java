package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.models.ProcessAssert.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.AnswerRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody decides alone not to share where harm is suspected. */
class CountersigningTest extends StoryTest {

  @Autowired
  Concerns concerns;

  @Test
  @Meets("P05#1")
  void notSharingWhereHarmIsSuspectedIsCountersigned() {
    Story story = refusing().until("countersign_decision");
    assertThat(story.offered("countersign_decision"))
        .containsExactlyInAnyOrder(story.people().lead().id(), story.people().secondLead().id());
    story.answer("countersign_decision");
    assertThat(story.process()).hasPassed("countersigned", "decide_ends").hasNotPassed("third_parties", "send");
    assertThat(story.fact("decision")).isEqualTo("DO_NOT_SHARE");
  }

  @Test
  @Meets("P59#1")
  void notSharingWhereTheGroundIsMetIsCountersignedToo() {
    Story story = story().given("p54_b1", "yes").given("p59_b1", "yes")
        .given("practitioner_decision", "DO_NOT_SHARE").raise().until("countersign_decision");
    assertThat(story.fact("p59_b1")).isEqualTo("yes");
  }

  @Test
  void whereNoLeadAndNoServiceManagerIsLeftSomebodyElseWhoDidNotDecideSigns() {
    Story story = refusing().answer("triage");
    TestPeople people = story.people();
    Stream.of(people.lead(), people.secondLead(), people.the(Role.SERVICE_MANAGER))
        .forEach(one -> concerns.exclude(one.id(), story.reference()));
    assertThat(story.until("countersign_decision").offered("countersign_decision"))
        .contains(people.the(Role.CALDICOTT_GUARDIAN).id()).doesNotContain(people.raiser().id());
  }

  @Test
  void whereNoHarmIsSuspectedNobodyCountersigns() {
    Story story = story().ofAnOpenSecret().given("practitioner_decision", "DO_NOT_SHARE").raise().until("record");
    assertThat(story.process()).hasNotPassed("countersign_decision");
  }

  @Test
  void aCountersignatureThatIsRefusedMeansSharing() {
    Story story = refusing().given("countersign", "no").until("countersign_decision").answer("countersign_decision");
    assertThat(story.fact("decision")).isEqualTo("SHARE");
    assertThat(story.toTheEnd().process()).hasPassed("third_parties", "send").isEnded();
    assertThat(sentTo(story)).containsExactly("CSC");
  }

  @Test
  void aLeadWhoDecidedDoesNotCountersignIt() {
    Story story = refusing().until("decide_sharing");
    Person decider = story.people().lead();
    story.answer("decide_sharing", decider);
    assertThat(story.offered("countersign_decision")).containsExactly(story.people().secondLead().id());
    assertThatThrownBy(() -> story.answer("countersign_decision", decider)).isInstanceOf(AnswerRefused.class);
  }

  @Test
  void aLeadWhoAdvisedNotToShareDoesNotCountersignIt() {
    Story story = story().ofHarm().given("practitioner_decision", "DEFER_FOR_ADVICE")
        .given("after_deferral", "DO_NOT_SHARE").raise().until("answer_deferral");
    story.answer("answer_deferral", story.people().secondLead());
    assertThat(story.offered("countersign_decision")).containsExactly(story.people().lead().id());
  }

  @Test
  void whereTheOnlyLeadDecidedTheNextRungCountersigns() {
    Story story = refusing().until("decide_sharing");
    directory.onDuty(story.people().secondLead().id(), false);
    story.answer("decide_sharing", story.people().lead());
    assertThat(story.offered("countersign_decision")).isNotEmpty().doesNotContain(story.people().lead().id())
        .contains(story.people().the(Role.SERVICE_MANAGER).id());
  }

  private Story refusing() {
    return story().ofHarm().given("practitioner_decision", "DO_NOT_SHARE").raise();
  }
}

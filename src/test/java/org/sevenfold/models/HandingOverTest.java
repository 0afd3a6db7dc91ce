package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Field;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;

/** Giving a task to somebody by name asks no less than offering it to them. */
class HandingOverTest extends StoryTest {

  @Autowired
  Concerns concerns;

  @Test
  void aTaskIsHandedToNobodyOfAnotherAgency() {
    Story story = overdue();
    assertRefused(story, new TestPeople(directory).lead().userName());
  }

  @Test
  void aTaskIsHandedToNobodyWhoOnlyRunsTheInstallation() {
    Story story = overdue();
    assertRefused(story, story.people().the(Role.ADMINISTRATOR).userName());
  }

  @Test
  void aTaskIsHandedToNobodyWhoIsLeftOut() {
    Story story = overdue();
    concerns.exclude(story.people().secondLead().id(), story.reference());
    assertRefused(story, story.people().secondLead().userName());
  }

  @Test
  void aTaskIsHandedToNobodyWhoHasLeft() {
    Story story = overdue();
    jdbc.sql("update person set active = false where id = ?").param(story.people().secondLead().id().value()).update();
    assertRefused(story, story.people().secondLead().userName());
  }

  @Test
  void aUserNameThatNobodyHasIsRefusedAndNotMadeTheAnswerersOwn() {
    Story story = overdue();
    assertRefused(story, "nobody-at-all");
  }

  @Test
  void thePageOffersThoseWhoMayHaveTheTask() {
    Story story = overdue();
    Field successor = cases.form(story.task("overdue_task")).fields()
        .filter(field -> field.key().equals("hand_to_person")).findFirst().orElseThrow();
    assertThat(successor.options()).extracting(Field.Option::value).containsExactlyInAnyOrder(
        story.people().lead().userName(), story.people().secondLead().userName(),
        story.people().the(Role.SERVICE_MANAGER).userName(), story.people().raiser().userName());
  }

  @Test
  void whoeverIsGivenATaskHasATimeOfTheirOwnAndIsChasedWhenItIsOver() {
    Story story = overdue();
    Person manager = story.people().the(Role.SERVICE_MANAGER);
    handOver(story, manager);
    assertThat(story.task("describe").dueAt().orElseThrow()).isAfter(clock.instant());
    assertThat(story.open()).doesNotContain("overdue_task");
    story.waitUntilOverdue();
    assertThat(story.open()).contains("overdue_task");
    assertThat(story.task("describe").claimedBy()).hasValue(manager.id());
  }

  @Test
  void whereNoLeadAndNoServiceManagerIsLeftWhoeverIsAskedCanTakeItOver() {
    Story story = story().ofHarm().raise().answer("triage");
    Stream.of(story.people().lead(), story.people().secondLead(), story.people().the(Role.SERVICE_MANAGER))
        .forEach(one -> concerns.exclude(one.id(), story.reference()));
    Person guardian = story.people().the(Role.CALDICOTT_GUARDIAN);
    assertThat(story.waitUntilOverdue().offered("overdue_task")).contains(guardian.id());
    story.given("escalation_answer", "take_over").answer("overdue_task", guardian);
    assertThat(story.task("describe").claimedBy()).hasValue(guardian.id());
  }

  @Test
  void whoeverHadItBeforeHasItNoLonger() {
    Story story = overdue();
    Person manager = story.people().the(Role.SERVICE_MANAGER);
    handOver(story, manager);
    TaskId describe = story.task("describe").id();
    story.waitUntilOverdue();
    handOver(story, story.people().secondLead());
    assertThat(work.candidates(describe)).doesNotContain(manager.id());
    assertThat(work.knownTo(manager.id(), describe)).isEmpty();
    assertThat(engine.getAuthorizationService().createAuthorizationQuery().userIdIn(manager.id().value())
        .resourceId(describe.value())
        .count()).as("grants in the engine").isZero();
  }

  @Test
  void whatIsWithSomebodyWhoHasLeftIsOfferedAnew() {
    Story story = story().ofHarm().raise();
    TaskId triage = story.task("triage").id();
    cases.claim(story.people().lead(), triage);
    jdbc.sql("update person set active = false where id = ?").param(story.people().lead().id().value()).update();
    assertThat(work.heldInVain()).extracting(task -> task.id()).contains(triage);
    sweep.sweep();
    assertThat(story.task("triage").claimedBy()).isEmpty();
    assertThat(story.offered("triage")).containsExactly(story.people().secondLead().id());
    assertThat(work.heldInVain()).extracting(task -> task.id()).doesNotContain(triage);
  }

  private void handOver(Story story, Person person) {
    story.given("escalation_answer", "hand_to").given("hand_to_person", person.userName()).answer("overdue_task",
        story.people().lead());
  }

  /** Refused as an answer that does not fit, and nothing is changed by half. */
  private void assertRefused(Story story, String userName) {
    String before = story.task("describe").toString();
    List<PersonId> offered = story.offered("describe");
    story.given("escalation_answer", "hand_to").given("hand_to_person", userName);
    assertThatThrownBy(() -> story.answer("overdue_task", story.people().lead()))
        .isInstanceOfSatisfying(AnswerRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.ANSWERS));
    assertThat(story.open()).contains("overdue_task");
    assertThat(story.task("describe")).hasToString(before);
    assertThat(story.offered("describe")).isEqualTo(offered);
  }

  /** The first question stays open until its time is past. */
  private Story overdue() {
    Story story = story().ofHarm().raise().answer("triage").waitUntilOverdue();
    assertThat(story.task("describe").dueAt().orElseThrow()).isBeforeOrEqualTo(clock.instant());
    return story;
  }
}

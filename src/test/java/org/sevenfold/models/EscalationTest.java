package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;
import static org.sevenfold.work.CaseMessage.PURPOSE_CHANGED;

import java.time.Duration;
import java.util.Optional;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.OpenTask;

/** A task that is past its time ends with one named person, or with a time until which it may wait. */
class EscalationTest extends StoryTest {

  @Test
  void anOverdueTaskIsPutBeforeTheLeadsFirst() {
    Story story = overdue();
    assertThat(escalation(story)).isStarted().isWaitingAt("overdue_task");
    assertThat(story.offered("overdue_task")).containsExactlyInAnyOrder(story.people().lead().id(),
        story.people().secondLead().id());
    assertThat(story.task("overdue_task").reference()).isNotEqualTo(story.reference());
    assertThat(story.open()).contains("describe");
  }

  @Test
  void aTaskIsEscalatedOnce() {
    Story story = overdue();
    sweep.sweep();
    assertThat(story.tasks()).filteredOn(task -> task.key().equals("overdue_task")).hasSize(1);
  }

  @Test
  void whoeverTakesItOverHasTheTask() {
    Story story = overdue();
    ProcessInstance escalation = escalation(story);
    story.answer("overdue_task", story.people().secondLead());
    assertThat(escalation).hasPassed("give_to_one_person", "given").isEnded();
    assertThat(story.task("describe").claimedBy()).hasValue(story.people().secondLead().id());
    assertThat(story.answer("describe", story.people().secondLead()).open()).containsExactly("how_it_came");
  }

  @Test
  void whoeverItIsHandedToHasTheTask() {
    Story story = overdue();
    Person manager = story.people().the(Role.SERVICE_MANAGER);
    story.given("escalation_answer", "hand_to").given("hand_to_person", manager.userName())
        .answer("overdue_task", story.people().lead());
    assertThat(story.task("describe").claimedBy()).hasValue(manager.id());
    assertThat(leftovers(story).hanging()).isEmpty();
  }

  @Test
  void whatMayWaitComesBackWhenItsTimeIsUp() {
    Story story = overdue().given("escalation_answer", "leave_until").given("leave_until_time", "24")
        .answer("overdue_task");
    assertThat(story.task("describe").claimedBy()).isEmpty();
    assertThat(story.task("describe").dueAt()).hasValue(clock.instant().plus(Duration.ofHours(24)));
    assertThat(story.open()).doesNotContain("overdue_task");
    assertThat(story.waitUntilOverdue().open()).contains("overdue_task");
  }

  @Test
  void aTaskThatIsDoneMeanwhileLeavesNobodyChasingIt() {
    Story story = overdue();
    ProcessInstance escalation = escalation(story);
    story.answer("describe");
    assertThat(escalation).hasPassed("done_meanwhile", "nothing_left").isEnded();
    assertThat(story.open()).containsExactly("how_it_came");
    assertThat(leftovers(story).hanging()).isEmpty();
  }

  @Test
  void aTaskThatIsNoLongerAskedLeavesNobodyChasingIt() {
    Story story = story().ofHarm().raise().answer("triage").until("state_purpose").waitUntilOverdue();
    assertThat(story.open()).containsExactly("overdue_task", "state_purpose");
    assertThat(story.tell(PURPOSE_CHANGED).open()).containsExactly("state_purpose");
    assertThat(leftovers(story).hanging()).isEmpty();
  }

  @Test
  void anEscalationThatNobodyTakesIsPutBeforeTheNextAndOpensNoOther() {
    Story story = overdue().waitUntilOverdue();
    assertThat(story.tasks()).filteredOn(task -> task.key().equals("overdue_task")).singleElement()
        .extracting(OpenTask::title).isEqualTo("Take over what is overdue: What do you know?");
    assertThat(story.offered("overdue_task")).contains(story.people().the(Role.MANAGER).id());
  }

  @Test
  void anEscalationOfWeighingIsOfTheSameConcern() {
    Story story = story().ofHarm().raise().answer("triage").until("weigh").waitUntilOverdue();
    assertThat(story.open()).containsExactly("overdue_task", "weigh");
    story.answer("overdue_task", story.people().lead());
    assertThat(story.task("weigh").claimedBy()).isEqualTo(Optional.of(story.people().lead().id()));
  }

  /** The first question stays open until its time is past. */
  private Story overdue() {
    return story().ofHarm().raise().answer("triage").waitUntilOverdue();
  }

  private ProcessInstance escalation(Story story) {
    return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("escalate")
        .tenantIdIn(story.people().agency()).singleResult();
  }
}

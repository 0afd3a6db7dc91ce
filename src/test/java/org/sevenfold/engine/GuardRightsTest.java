package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.engine.OpenCase.QUESTION;
import static org.sevenfold.engine.OpenCase.TRIAGE;
import static org.sevenfold.engine.OpenCase.TRIAGED;

import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.engine.guard.RefusedByGuard;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.TaskId;

/** Who may claim, put back and answer what, and who sees what no longer. */
class GuardRightsTest extends EngineTest {

  private OpenCase open;

  @BeforeEach
  void aConcernIsRaised() {
    open = OpenCase.raised(new TestPeople(directory), cases, work);
  }

  @Test
  void aTaskIsNotClaimedByAnybodyToWhomItIsNotOffered() {
    TaskId triage = open.task(TRIAGE).id();
    for (Role role : List.of(Role.PRACTITIONER, Role.CALDICOTT_GUARDIAN, Role.SERVICE_MANAGER, Role.ADMINISTRATOR)) {
      refused(Reason.DONE_ALREADY, () -> cases.claim(open.people().the(role), triage));
    }
  }

  @Test
  void theLeadOfAnotherAgencyMayNothingAndSeesNothing() {
    Person stranger = new TestPeople(directory).lead();
    TaskId triage = open.task(TRIAGE).id();
    refused(Reason.DONE_ALREADY, () -> cases.claim(stranger, triage));
    refused(Reason.DONE_ALREADY, () -> cases.putBack(stranger, triage));
    refused(Reason.DONE_ALREADY, () -> cases.answer(stranger, triage, TRIAGED));
    refused(Reason.RIGHT, () -> cases.passToLead(stranger, open.reference()));
    assertThat(seen(stranger)).isEmpty();
    assertThatThrownBy(() -> as(stranger, () -> engine.getFormService().getDeployedTaskForm(triage.value())))
        .hasMessage("There is no task with this id that you may see");
  }

  @Test
  void somebodyOfTheAgencyWithoutTheTaskDoesNotSeeIt() {
    Person guardian = open.people().the(Role.CALDICOTT_GUARDIAN);
    TaskId triage = open.task(TRIAGE).id();
    assertThat(seen(guardian)).isEmpty();
    assertThatThrownBy(() -> as(guardian, () -> engine.getFormService().getTaskFormVariables(triage.value())))
        .hasMessage("There is no task with this id that you may see");
  }

  @Test
  void somebodyElsesNameIsNoRight() {
    TaskId triage = open.task(TRIAGE).id();
    nothingHappens(
        () -> as(open.raiser(), () -> engine.getTaskService().claim(triage.value(), open.lead().id().value())));
    nothingHappens(() -> as(open.lead(),
        () -> engine.getTaskService().claim(triage.value(), open.people().secondLead().id().value())));
  }

  @Test
  void aTaskIsAnsweredOnlyByWhoeverClaimedIt() {
    TaskId triage = open.task(TRIAGE).id();
    refused(Reason.RIGHT, () -> cases.answer(open.lead(), triage, TRIAGED));
    cases.claim(open.lead(), triage);
    refused(Reason.RIGHT, () -> cases.answer(open.people().secondLead(), triage, TRIAGED));
    refused(Reason.DONE_ALREADY, () -> cases.answer(open.raiser(), triage, TRIAGED));
  }

  @Test
  void aClaimedTaskIsNeitherClaimedNorPutBackByAnother() {
    TaskId triage = open.claimed(TRIAGE, open.lead());
    refused(Reason.DONE_ALREADY, () -> cases.claim(open.people().secondLead(), triage));
    refused(Reason.RIGHT, () -> cases.putBack(open.people().secondLead(), triage));
  }

  @Test
  void aDelegatedTaskIsNotAnswered() {
    TaskId triage = open.claimed(TRIAGE, open.lead());
    engine.getTaskService().delegateTask(triage.value(), open.lead().id().value());
    refused(Reason.RIGHT, () -> cases.answer(open.lead(), triage, TRIAGED));
  }

  @Test
  void aSuspendedTaskIsNotAnswered() {
    TaskId triage = open.claimed(TRIAGE, open.lead());
    String instance =
        engine.getTaskService().createTaskQuery().taskId(triage.value()).singleResult().getProcessInstanceId();
    engine.getRuntimeService().suspendProcessInstanceById(instance);
    refused(Reason.RIGHT, () -> cases.answer(open.lead(), triage, TRIAGED));
  }

  @Test
  void aTaskThatIsDoneIsDone() {
    TaskId triage = open.claimed(TRIAGE, open.lead());
    cases.answer(open.lead(), triage, TRIAGED);
    refused(Reason.DONE_ALREADY, () -> cases.answer(open.lead(), triage, TRIAGED));
    refused(Reason.DONE_ALREADY, () -> cases.claim(open.lead(), triage));
    refused(Reason.DONE_ALREADY, () -> cases.putBack(open.lead(), triage));
    assertThat(grants(triage)).isEmpty();
  }

  @Test
  void whoeverPutsATaskBackIsOfferedItLikeBefore() {
    TaskId triage = open.claimed(TRIAGE, open.lead());
    cases.putBack(open.lead(), triage);
    assertThat(grants(triage)).containsExactlyInAnyOrder(open.lead().id(), open.people().secondLead().id());
    refused(Reason.RIGHT, () -> cases.answer(open.lead(), triage, TRIAGED));
  }

  @Test
  void whoeverPassesAQuestionToTheLeadsSeesItNoMore() {
    TaskId question = open.claimed(QUESTION, open.raiser());
    assertThat(seen(open.raiser())).contains(question);
    cases.passToLead(open.raiser(), open.reference());
    assertThat(grants(question)).isNotEmpty().doesNotContain(open.raiser().id());
    assertThat(seen(open.raiser())).isEmpty();
    refused(Reason.DONE_ALREADY, () -> cases.claim(open.raiser(), question));
  }

  @Test
  void whoeverHadATaskThatWasGivenToAnotherSeesItNoMore() {
    TaskId question = open.claimed(QUESTION, open.raiser());
    TaskService tasks = engine.getTaskService();
    tasks.deleteCandidateUser(question.value(), open.raiser().id().value());
    assertThat(grants(question)).as("it is still theirs").contains(open.raiser().id());
    tasks.setAssignee(question.value(), open.lead().id().value());
    assertThat(grants(question)).doesNotContain(open.raiser().id()).contains(open.lead().id());
  }

  @Test
  void nobodyHasAnyOtherRightInTheEngineThanToTheirTasks() {
    open.claimed(TRIAGE, open.lead());
    assertThat(jdbc.sql("select distinct resource_type_ from act_ru_authorization where user_id_ <> '*'")
        .query(Integer.class).list()).containsExactly(7);
  }

  private void refused(Reason reason, ThrowingCallable asked) {
    Footprint before = Footprint.of(jdbc);
    assertThatThrownBy(asked).isInstanceOfSatisfying(AnswerRefused.class,
        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
  }

  private void nothingHappens(ThrowingCallable asked) {
    Footprint before = Footprint.of(jdbc);
    assertThatThrownBy(asked).isInstanceOf(RefusedByGuard.class);
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
  }

  private List<PersonId> grants(TaskId task) {
    return jdbc.sql("select user_id_ from act_ru_authorization where resource_id_ = ?").param(task.value())
        .query(String.class).list().stream().map(PersonId::new).toList();
  }

  private List<TaskId> seen(Person person) {
    List<TaskId> ids = new ArrayList<>();
    as(person,
        () -> engine.getTaskService().createTaskQuery().list().forEach(task -> ids.add(new TaskId(task.getId()))));
    return ids;
  }

  private void as(Person person, Runnable asked) {
    signIn(person);
    try {
      asked.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }
}

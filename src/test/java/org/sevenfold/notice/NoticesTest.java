package org.sevenfold.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.channel.Outgoing;
import org.sevenfold.notice.channel.Undelivered;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;

/** Who is told, and who is left in peace. */
class NoticesTest extends NoticeTest {

  @Test
  void theLeadsOnDutyAreToldOfAConcernAndItsRaiserIsNot() {
    raise();
    assertThat(told()).containsExactlyInAnyOrder(people.lead().id(), people.secondLead().id());
  }

  @Test
  void aLeadOffDutyIsLeftInPeace() {
    administrator.duty(people.lead(), false);
    raise();
    assertThat(told()).containsExactly(people.secondLead().id());
  }

  @Test
  void whoeverGoesStraightOnIsToldNothing() {
    raise();
    told();
    answer("describe", people.raiser());
    assertThat(told()).isEmpty();
  }

  @Test
  void whoeverLeavesANextQuestionLyingWasToldBySomebodyElseOnly() {
    raise();
    told();
    answer("describe", people.lead());
    assertThat(told()).containsExactly(people.raiser().id());
  }

  @Test
  void nothingIsSentToAMailboxThatSomebodyReadsWhoIsLeftOut() {
    directory.mailsTo(people.lead().id(), "safeguarding" + MAIL);
    directory.mailsTo(people.secondLead().id(), "Safeguarding" + MAIL);
    raise(Map.of("about_staff", "yes", "staff_named", people.lead().userName()));
    assertThat(told()).as("who watches over leads").containsExactly(people.the(Role.SERVICE_MANAGER).id());
    assertThat(unsent.all()).isNotEmpty().allSatisfy(one -> assertThat(one.person())
        .isEqualTo(people.secondLead().id()));
    directory.mailsTo(people.secondLead().id(), people.secondLead().id() + MAIL);
    clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
    assertThat(told()).containsExactly(people.secondLead().id());
  }

  @Test
  void whoeverIsNamedIsNotWarnedByTheMailboxOfWhoeverIsToKnow() {
    Person manager = people.the(Role.SERVICE_MANAGER);
    directory.mailsTo(people.lead().id(), "office" + MAIL);
    directory.mailsTo(manager.id(), "Office" + MAIL);
    raise(Map.of("about_staff", "yes", "staff_named", people.lead().userName()));
    assertThat(told()).containsExactly(people.secondLead().id());
    assertThat(unsent.all()).extracting(Unsent::person).containsExactly(manager.id());
  }

  @Test
  void newsThatLiesInTheOutboxIsNotSentToWhoeverHasBeenLeftOutMeanwhile() {
    raise();
    told();
    cases.tell(people.raiser(), reference, CaseMessage.REFER_NOW, Map.of());
    answer("call_at_once", people.secondLead());
    concerns.exclude(people.lead().id(), reference);
    assertThat(told()).doesNotContain(people.lead().id());
  }

  @Test
  void whatIsPassedOnIsAnnouncedToTheLeads() {
    raise();
    told();
    cases.passToLead(people.raiser(), reference);
    assertThat(told()).containsExactlyInAnyOrder(people.lead().id(), people.secondLead().id());
  }

  @Test
  void theRaiserHearsThatALeadHasReadTheConcern() {
    raise();
    told();
    answer("triage", people.lead());
    assertThat(told()).containsExactly(people.raiser().id());
  }

  @Test
  void theLeadsHearWhenTheRaiserRefersAtOnceWhateverTheySay() {
    raise();
    told();
    cases.tell(people.raiser(), reference, CaseMessage.REFER_NOW, Map.of());
    assertThat(told()).as("their own doing opens before them").isEmpty();
    answer("call_at_once", people.raiser());
    assertThat(told()).containsExactlyInAnyOrder(people.lead().id(), people.secondLead().id());
    assertThat(letters()).allMatch(letter -> letter.text().contains("/tasks/" + task("read_refer_now").id()));
  }

  @Test
  void theLeadsHearOfACallThatTheRaiserMakesForDanger() {
    raise(Map.of("immediate_danger", "yes"));
    told();
    answer("call_at_once", people.raiser());
    assertThat(told()).containsExactlyInAnyOrder(people.lead().id(), people.secondLead().id());
    assertThat(letters()).allMatch(letter -> letter.text().contains("/concerns/" + reference));
  }

  @Test
  void aTaskThatSomebodyTakesMeanwhileIsNotAnnouncedToOthers() {
    raise();
    cases.claim(people.lead(), task("triage").id());
    assertThat(told()).containsExactly(people.lead().id());
  }

  @Test
  void aNoticeLiesForTwoMinutesUnlessSomebodyIsNeededWithinTheHour() {
    raise();
    sender.send();
    assertThat(letters()).isEmpty();
    raise(Map.of("immediate_danger", "unknown"));
    sender.send();
    assertThat(letters()).extracting(Outgoing::to).contains(people.lead().id() + MAIL);
  }

  @Test
  void whoeverComesOnDutyIsToldOfWhatWaits() {
    administrator.duty(people.secondLead(), false);
    raise();
    told();
    administrator.duty(people.secondLead(), true);
    assertThat(told()).containsExactly(people.secondLead().id());
  }

  @Test
  void somebodyIsToldOfOneThingOnce() {
    raise();
    told();
    assertThat(told()).isEmpty();
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    assertThat(told()).isEmpty();
  }

  @Test
  void whatFailsWasNeverToBeTold() {
    raise();
    told();
    OpenTask task = task("triage");
    cases.claim(people.lead(), task.id());
    long before = notices.waiting();
    assertThatThrownBy(() -> cases.answer(people.lead(), task.id(), Map.of("unknown", "answer")))
        .isInstanceOf(AnswerRefused.class);
    assertThat(notices.waiting()).isEqualTo(before);
  }

  @Test
  void aMailHoldsWhatToDoByWhenAReferenceAndALinkAndNoName() {
    raise();
    told();
    Outgoing letter = letters().get(0);
    OpenTask task = task("triage");
    assertThat(letter.text()).contains(task.title(), task.reference().value(), "/tasks/" + task.id(), "2026 at");
    assertThat(letter.subject() + letter.text()).doesNotContain(people.raiser().name(), "{");
    assertThat(letter.subject()).doesNotContain(task.reference().value());
  }

  @Test
  void anAdministratorSeesThatMailFailsAndNotOfWhichConcern() {
    raise();
    post.refuseWith(Undelivered.How.NOT_REACHED, "The mail server can't be reached");
    told();
    told();
    told();
    assertThat(unsent.all()).filteredOn(one -> one.person().equals(people.lead().id())).hasSize(1)
        .allMatch(one -> one.because().equals("The mail server can't be reached"))
        .noneMatch(one -> one.toString().contains(reference.value()));
  }
}

package org.sevenfold.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Work goes on when somebody is not there: handed over, taken back, shared out, and offered anew where it was left. */
class WorkGoesOnTest extends PageTest {

  private static final String NOTE = "The school rings at three, please pick it up";

  @Autowired
  HandingOver handing;
  @Autowired
  Reassigning reassigning;
  @Autowired
  DutySetting setting;
  @Autowired
  CoverSweep sweep;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Journal journal;
  private Person lead;
  private Person deputy;

  @BeforeEach
  void twoLeads() {
    lead = people.lead();
    deputy = people.secondLead();
  }

  @Test
  void allThatSomebodyHasGoesToOnePersonWithItsTimeAndANote() throws Exception {
    OpenTask one = claimed(lead);
    OpenTask other = claimed(lead);
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(30)));
    assertThat(handing.over(lead.id(), deputy.id(), NOTE).done()).hasSize(2);
    assertThat(now(one).claimedBy()).hasValue(deputy.id());
    assertThat(now(one).dueAt()).as("who waits waits no longer").isEqualTo(one.dueAt());
    Entry entry = last(other.concern(), Act.Kind.HANDED_OVER);
    assertThat(entry.act().who()).isEqualTo(lead.id());
    assertThat(entry.content()).containsEntry(Act.TO, deputy.id().value()).containsEntry(Act.SAID, NOTE);
    assertThat(text(deputy, "/cover")).contains("Handed to you by", NOTE);
    assertThat(text(deputy, "/concerns/" + one.concern())).contains("handed a task to " + deputy.name());
  }

  @Test
  void whatTheReceiverMayNotHaveStaysAndIsListedWithTheReason() {
    OpenTask left = claimed(lead);
    OpenTask good = claimed(lead);
    exclusions.exclude(lead, deputy.id(), left.concern(), "Her sister is the child's carer");
    HandedOver came = handing.over(lead.id(), deputy.id(), NOTE);
    assertThat(came.done()).extracting(OpenTask::id).containsExactly(good.id());
    assertThat(came.not()).singleElement().matches(one -> one.task().id().equals(left.id()))
        .extracting(HandedOver.NotDone::because).isEqualTo("They may not have this one. Somebody else has to");
    assertThat(now(left).claimedBy()).hasValue(lead.id());
    assertThat(handing.over(lead.id(), people.the(Role.IG_LEGAL_ADVISER).id(), NOTE).not()).singleElement()
        .extracting(HandedOver.NotDone::because).isEqualTo("It is for a safeguarding lead");
  }

  @Test
  void whatIsStillOpenComesBackAndTheRecordKnowsBoth() {
    OpenTask still = claimed(lead);
    OpenTask passedOn = claimed(lead);
    handing.over(lead.id(), deputy.id(), NOTE);
    cases.putBack(deputy, passedOn.id());
    assertThat(handing.away(lead.id())).extracting(OpenTask::id).containsExactly(still.id());
    HandedOver came = handing.back(lead.id());
    assertThat(came.done()).extracting(OpenTask::id).containsExactly(still.id());
    assertThat(came.not()).extracting(one -> one.task().id()).containsExactly(passedOn.id());
    assertThat(now(still).claimedBy()).hasValue(lead.id());
    assertThat(journal.read(TestReading.COMPARING, still.concern()).of(Act.Kind.HANDED_OVER)).hasSize(2);
    assertThat(handing.back(lead.id()).done()).as("once").isEmpty();
  }

  @Test
  void aManagerSharesOutAndSeesWhatFailedAndWhy() throws Exception {
    Person manager = people.the(Role.MANAGER);
    OpenTask one = claimed(lead);
    OpenTask free = triage();
    OpenTask out = triage();
    exclusions.exclude(lead, deputy.id(), out.concern(), "Her sister is the child's carer");
    String page = sendAll(manager, "/cover/work", Map.of("to", deputy.id().value()), "task",
        Stream.of(one, free, out).map(task -> task.id().value()).toList()).getResponse().getContentAsString();
    assertThat(page).contains("has now:", "They may not have this one");
    assertThat(Stream.of(one, free).map(task -> now(task).claimedBy().orElseThrow())).containsOnly(deputy.id());
    assertThat(now(out).claimedBy()).isEmpty();
    assertThat(last(one.concern(), Act.Kind.HANDED_OVER).content()).containsEntry(Act.PERSON, lead.id().value());
  }

  @Test
  void ofAConcernThatAManagerIsLeftOutOfTheySeeNothingAndShareNothing() throws Exception {
    Person manager = people.the(Role.MANAGER);
    OpenTask task = triage();
    exclusions.exclude(lead, manager.id(), task.concern(), "He is the child's uncle");
    assertThat(text(manager, "/cover/work")).doesNotContain(task.id().value());
    assertThat(reassigning.give(manager.id(), deputy.id(), List.of(task.id())).done()).isEmpty();
    assertThat(now(task).claimedBy()).isEmpty();
  }

  @Test
  void whatSomebodyLeavesBehindIsOfferedAnewAfterItsTime() {
    OpenTask task = claimed(lead);
    setting.say(lead.id(), lead.id(), false);
    sweep.sweep();
    assertThat(now(task).claimedBy()).as("not yet").hasValue(lead.id());
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(61)));
    Stream.of(1, 2).map(node -> CompletableFuture.runAsync(sweep::sweep)).toList().forEach(CompletableFuture::join);
    assertThat(now(task).claimedBy()).isEmpty();
    assertThat(work.candidates(task.id())).containsExactly(deputy.id());
    assertThat(journal.read(TestReading.COMPARING, task.concern()).of(Act.Kind.OFFERED_ANEW)).singleElement()
        .satisfies(entry -> assertThat(entry.content()).containsEntry(Act.PERSON, lead.id().value()));
  }

  @Test
  void whoeverIsBackBeforeThatHasItStill() {
    OpenTask task = claimed(lead);
    setting.say(lead.id(), lead.id(), false);
    sweep.sweep();
    setting.say(lead.id(), lead.id(), true);
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(61)));
    sweep.sweep();
    assertThat(now(task).claimedBy()).hasValue(lead.id());
  }

  @Test
  void whereNobodyElseIsThereItIsNotLost() {
    OpenTask task = claimed(lead);
    List.of(lead, deputy, people.the(Role.SERVICE_MANAGER)).forEach(one -> setting.say(one.id(), one.id(), false));
    sweep.sweep();
    clock.moveTo(TUESDAY.plus(Duration.ofHours(2)));
    sweep.sweep();
    assertThat(now(task).claimedBy()).isEmpty();
    assertThat(work.candidates(task.id())).contains(lead.id(), deputy.id());
  }

  @Test
  void handedOverByTwoWindowsItGoesOnce() {
    OpenTask task = claimed(lead);
    Stream.of(1, 2).map(window -> CompletableFuture.runAsync(() -> handing.over(lead.id(), deputy.id(), NOTE)))
        .toList().forEach(CompletableFuture::join);
    assertThat(journal.read(TestReading.COMPARING, task.concern()).of(Act.Kind.HANDED_OVER)).hasSize(1);
  }

  @Test
  void withoutANoteNothingIsHandedOver() {
    OpenTask task = claimed(lead);
    assertThatThrownBy(() -> handing.over(lead.id(), deputy.id(), "…")).isInstanceOf(AnswerRefused.class);
    assertThat(now(task).claimedBy()).hasValue(lead.id());
  }

  private OpenTask claimed(Person person) {
    OpenTask task = triage();
    cases.claim(person, task.id());
    return now(task);
  }

  private OpenTask triage() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "no", "suspected_harm", "no"),
        Map.of());
    return work.ofConcern(concern).stream().filter(task -> task.key().equals("triage")).findFirst().orElseThrow();
  }

  private OpenTask now(OpenTask task) {
    return work.find(task.id()).orElseThrow();
  }

  private Entry last(ConcernReference concern, Act.Kind kind) {
    return journal.last(TestReading.COMPARING, concern, kind).orElseThrow();
  }
}

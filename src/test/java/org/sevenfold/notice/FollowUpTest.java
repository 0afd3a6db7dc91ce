package org.sevenfold.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestSettings;
import org.sevenfold.clock.DueTimes;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.channel.Undelivered;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What nobody has seen goes by the next way, and then to the next people; what somebody has seen or has goes nowhere.
 */
class FollowUpTest extends NoticeTest {

  private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration UNSEEN = Duration.ofMinutes(241);

  @Autowired
  UnseenRows unseen;
  @Autowired
  Sightings sightings;
  @Autowired
  DueTimes times;
  @Autowired
  Escalation escalation;

  private KeptPost phone;

  @BeforeEach
  void aPhoneForTheLead() {
    clock.moveTo(MORNING);
    phone = new KeptPost("sms", person -> person.equals(people.lead().id()) ? Optional.of("07700900123")
        : Optional.empty());
    sender = senderBy(post, phone);
    administrator.duty(people.secondLead(), false);
  }

  @Test
  void whatIsUnseenAfterItsTimeGoesByTheNextWayAndThenUpTheLadder() {
    PersonId manager = people.the(Role.MANAGER).id();
    raiseWithTimeToSpare();
    sendAfter(Duration.ofMinutes(3));
    followAfter(Duration.ofHours(1));
    assertThat(phone.letters()).as("its time is not over").isEmpty();
    followAfter(UNSEEN);
    assertThat(phone.letters()).hasSize(1);
    assertThat(work.ofConcern(reference)).noneMatch(task -> task.key().equals("overdue_task"));
    followAfter(A_DAY);
    assertThat(phone.letters()).as("once").hasSize(1);
    OpenTask asks = task("overdue_task");
    assertThat(work.candidates(asks.id())).contains(manager);
    followAfter(A_DAY);
    assertThat(work.ofConcern(reference)).filteredOn(task -> task.key().equals("overdue_task")).hasSize(1);
  }

  @Test
  void whatSomebodyHasSeenGoesNowhere() {
    raiseWithTimeToSpare();
    sendAfter(Duration.ofMinutes(3));
    sightings.seen(people.lead().id(), task("triage").id());
    followAfter(UNSEEN);
    assertThat(phone.letters()).isEmpty();
    assertThat(sightings.of(List.of(task("triage").id())).get(task("triage").id()).seen()).isPresent();
  }

  @Test
  void whatSomebodyHasTakenGoesNowhere() {
    raiseWithTimeToSpare();
    sendAfter(Duration.ofMinutes(3));
    cases.claim(people.lead(), task("triage").id());
    followAfter(UNSEEN);
    followAfter(A_DAY);
    assertThat(phone.letters()).isEmpty();
    assertThat(work.ofConcern(reference)).noneMatch(task -> task.key().equals("overdue_task"));
  }

  @Test
  void whoeverHasAnAddressThatBouncesIsToldByTheNextWayAtOnce() {
    raiseWithTimeToSpare();
    post.refuseWith(Undelivered.How.NO_SUCH_ADDRESS, "The mail server refuses this address");
    sendAfter(Duration.ofMinutes(3));
    post.takeAgain();
    followAfter(Duration.ofMinutes(1));
    assertThat(phone.letters()).hasSize(1);
  }

  /** With more time than the default, so that its being late has no part in it. */
  private void raiseWithTimeToSpare() {
    raise();
    jdbc.sql("update open_work set due_at = due_at + interval '10 days' where concern = ?").param(reference.value())
        .update();
  }

  private void sendAfter(Duration length) {
    clock.moveTo(clock.instant().plus(length));
    jdbc.sql("update notice set dropped_at = now() where kind in ('REMINDER', 'RECEIPT') and dropped_at is null")
        .update();
    sender.send();
  }

  private void followAfter(Duration length) {
    clock.moveTo(clock.instant().plus(length));
    new FollowUp(unseen, noticesBy(post, phone), work, concerns, times, escalation, transactions, time,
        TestSettings.standard()).follow();
    sendAfter(Duration.ZERO);
  }
}

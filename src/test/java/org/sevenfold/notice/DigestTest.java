package org.sevenfold.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.channel.Outgoing;
import org.sevenfold.notice.person.NoticeSetting;
import org.sevenfold.policy.QuietHours;
import org.sevenfold.work.OpenTask;

/** What is urgent comes at once; the rest in one mail, at the person's times, and not at night. */
class DigestTest extends NoticeTest {

  private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-24T22:30:00Z");
  private static final Instant NOON_DIGEST = Instant.parse("2026-11-24T12:30:00Z");

  @Test
  void whatIsNotUrgentStandsInOneMailAtTheNextTimeOfThePack() {
    clock.moveTo(MORNING);
    newsTwice();
    assertThat(mailsTo(people.raiser(), NOON_DIGEST.minusSeconds(1))).isEmpty();
    assertThat(mailsTo(people.raiser(), NOON_DIGEST)).singleElement().satisfies(mail -> {
      assertThat(mail.subject()).isEqualTo("Sevenfold: what waits for you, and what is new");
      assertThat(mail.text().split("Reference: ", -1)).hasSizeGreaterThan(2);
      assertThat(mail.text()).doesNotContain("{", people.raiser().name());
    });
    assertThat(mailsTo(people.raiser(), NOON_DIGEST.plusSeconds(60))).as("once").isEmpty();
  }

  @Test
  void whoeverHasSetOtherTimesIsToldThen() {
    clock.moveTo(MORNING);
    set(people.raiser(), List.of(LocalTime.of(10, 15)), Optional.empty());
    newsTwice();
    assertThat(mailsTo(people.raiser(), Instant.parse("2026-11-24T10:15:00Z"))).hasSize(1);
  }

  @Test
  void nothingThatIsNotUrgentComesInQuietHours() {
    set(people.raiser(), List.of(), Optional.of(new QuietHours(LocalTime.of(9, 30), LocalTime.of(16, 30))));
    clock.moveTo(Instant.parse("2026-11-24T10:00:00Z"));
    assertThat(tellingTimes.tell(people.raiser().id(), clock.instant(), Optional.empty()))
        .isEqualTo(Instant.parse("2026-11-25T08:30:00Z"));
    assertThat(tellingTimes.awake(people.raiser().id(), clock.instant(), Optional.empty()))
        .isEqualTo(Instant.parse("2026-11-24T16:30:00Z"));
  }

  @Test
  void noMorningIsWaitedForOnWhichItWouldBeTooLateAndNoDigestThatTakesAQuarterOfTheTime() {
    PersonId lead = people.lead().id();
    assertThat(tellingTimes.tell(lead, NIGHT, Optional.of(NIGHT.plus(Duration.ofHours(4))))).isEqualTo(NIGHT);
    assertThat(tellingTimes.tell(lead, NIGHT, Optional.of(Instant.parse("2026-11-25T14:00:00Z"))))
        .isEqualTo(Instant.parse("2026-11-25T08:30:00Z"));
    assertThat(tellingTimes.tell(lead, MORNING, Optional.of(MORNING.plus(Duration.ofHours(4))))).isEqualTo(MORNING);
    assertThat(tellingTimes.tell(lead, MORNING, Optional.of(MORNING.plus(Duration.ofHours(15)))))
        .isEqualTo(NOON_DIGEST);
  }

  @Test
  void whatIsUrgentComesAtNightByEveryWay() {
    clock.moveTo(NIGHT);
    KeptPost phone = new KeptPost("sms", person -> Optional.of("07700900123"));
    raise(Map.of("immediate_danger", "unknown"));
    OpenTask urgent = work.ofConcern(reference).stream().filter(
        task -> task.dueAt().filter(NIGHT.plus(Duration.ofHours(1))::isAfter).isPresent()
            && work.candidates(task.id()).contains(people.lead().id()))
        .findFirst().orElseThrow();
    tell(people.lead(), urgent, post, phone);
    sender = senderBy(post, phone);
    sender.send();
    assertThat(phone.letters()).isNotEmpty().allSatisfy(message -> {
      assertThat(message.text()).startsWith("Sevenfold: something urgent waits for you.")
          .contains("/tasks/").doesNotContain(reference.value(), "{");
      assertThat(message.text().strip().length()).isLessThan(160);
    });
    assertThat(letters()).as("by mail too").isNotEmpty();
  }

  @Test
  void whoeverHasATaskIsRemindedAtHalfTimeAndShortlyBeforeItsEnd() {
    clock.moveTo(MORNING);
    administrator.duty(people.secondLead(), false);
    raise();
    Instant due = task("triage").dueAt().orElseThrow();
    assertThat(mailsTo(people.lead(), MORNING.plusSeconds(200))).hasSize(1);
    assertThat(reminders(people.lead(), MORNING.plus(Duration.ofMinutes(119)))).isZero();
    assertThat(reminders(people.lead(), MORNING.plus(Duration.ofMinutes(121)))).isOne();
    assertThat(reminders(people.lead(), due.minusSeconds(23 * 60))).isOne();
    assertThat(reminders(people.lead(), due.plusSeconds(60))).as("at its end the ladder begins").isZero();
  }

  @Test
  void nobodyIsRemindedOfWhatSomebodyElseHasTakenOrDone() {
    clock.moveTo(MORNING);
    raise();
    cases.claim(people.secondLead(), task("triage").id());
    assertThat(reminders(people.lead(), MORNING.plus(Duration.ofMinutes(121)))).isZero();
    assertThat(post.letters()).extracting(Outgoing::to).contains(people.secondLead().id() + MAIL);
    answer("triage", people.secondLead());
    assertThat(reminders(people.secondLead(), MORNING.plus(Duration.ofMinutes(238)))).isZero();
  }

  private void newsTwice() {
    raise();
    answer("triage", people.lead());
    raise();
    answer("triage", people.lead());
  }

  private long reminders(Person person, Instant at) {
    return mailsTo(person, at).stream().filter(mail -> mail.subject().equals("Sevenfold: a reminder")).count();
  }

  private List<Outgoing> mailsTo(Person person, Instant at) {
    clock.moveTo(at);
    post.forget();
    sender.send();
    return letters().stream().filter(mail -> mail.to().equals(person.id() + MAIL)).toList();
  }

  private void set(Person person, List<LocalTime> digests, Optional<QuietHours> quiet) {
    settings.save(person.id(), new NoticeSetting("", true, digests, quiet));
  }

}

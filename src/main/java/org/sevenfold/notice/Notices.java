package org.sevenfold.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.CodePost;
import org.sevenfold.directory.PersonId;
import org.sevenfold.signin.RecoveryPost;
import org.sevenfold.start.Settings;
import org.sevenfold.work.ConcernNews;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.ProposalPost;
import org.sevenfold.work.TaskId;
import org.springframework.stereotype.Component;

/**
 * Decides whom to tell. Of those to whom a task is offered, the ones whose task it is by its role: the raiser is not
 * chased with every question to the leads, nor the leads with every question to the raiser. Nobody is told of what they
 * have just done themselves.
 */
@Component
public class Notices implements CodePost, ProposalPost, ConcernNews, RecoveryPost {

  private static final String PRACTITIONER = "practitioner";
  private static final Duration URGENT = Duration.ofHours(1);
  private static final Duration BETWEEN_ASKING = Duration.ofHours(1);
  private static final Duration BETWEEN_REMINDING = Duration.ofHours(3);
  private static final String TAKE_OVER = "take over what is overdue";
  private static final int MOST_SHOWN = 200;

  private final Outbox outbox;
  private final Concerns concerns;
  private final Clock clock;
  private final Duration hold;

  Notices(Outbox outbox, Concerns concerns, Clock clock, Settings settings) {
    this.outbox = outbox;
    this.concerns = concerns;
    this.clock = clock;
    this.hold = settings.notices().hold();
  }

  /**
   * A task waits for somebody. Part of the transaction in which it was opened.
   *
   * @param offered to whom
   * @param by      whose doing it is that it waits; empty for the product's own
   */
  public void taskWaits(Collection<PersonId> offered, OpenTask task, Optional<PersonId> by) {
    List<PersonId> told = whoseItIs(offered, task).filter(person -> !by.equals(Optional.of(person))).toList();
    if (!told.isEmpty()) {
      outbox.taskWaits(told, task, clock.instant(), isUrgent(task) ? clock.instant() : later());
    }
  }

  /**
   * Some are asked to take over what is overdue. Whoever has just been told of something else that is, is told of both
   * together later, unless this one could not wait from the beginning.
   */
  public void overdue(Collection<LateNotice> late) {
    inOrder(late.stream().flatMap(one -> one.asked().stream()).distinct().toList())
        .forEach(person -> overdue(person, late.stream().filter(one -> one.asked().contains(person)).toList()));
  }

  private void overdue(PersonId person, List<LateNotice> late) {
    Instant next = notBefore(person, BETWEEN_ASKING);
    boolean isTold = next.isAfter(clock.instant());
    List<LateNotice> apart = isTold ? late.stream().filter(Notices::couldNotWait).toList()
        : Stream.concat(late.stream().limit(1), late.stream().skip(1).filter(Notices::couldNotWait)).toList();
    outbox.overdue(person, apart.stream().map(LateNotice::escalation).toList(), clock.instant());
    if (apart.size() < late.size()) {
      outbox.stillOverdue(person, TAKE_OVER, clock.instant(), isTold ? next : clock.instant().plus(BETWEEN_ASKING));
    }
  }

  private static boolean couldNotWait(LateNotice notice) {
    OpenTask late = notice.late();
    return late.dueAt().filter(due -> !due.isAfter(late.createdAt().plus(URGENT))).isPresent();
  }

  /** Nobody has taken it on, and nobody else is left to be asked: all are reminded, once for all that is overdue. */
  public void stillOverdue(Collection<PersonId> asked, String outside) {
    inOrder(asked)
        .forEach(person -> outbox.stillOverdue(person, TAKE_OVER + ", or ring outside: " + outside, clock.instant(),
            notBefore(person, BETWEEN_REMINDING)));
  }

  /** Always the same, so that two who tell the same people at once do not wait for each other. */
  private static Stream<PersonId> inOrder(Collection<PersonId> people) {
    return people.stream().sorted(Comparator.comparing(PersonId::value));
  }

  private Instant notBefore(PersonId person, Duration between) {
    return outbox.lastToldOfOverdue(person).map(last -> last.plus(between))
        .filter(next -> next.isAfter(clock.instant())).orElse(clock.instant());
  }

  /** Those who are told of this task hear of it at once, however much time it has. */
  public void withoutDelay(TaskId task) {
    outbox.withoutDelay(task, clock.instant());
  }

  /** Somebody is given a task by name. */
  public void handedTo(PersonId person, OpenTask task, Optional<PersonId> by) {
    if (!by.equals(Optional.of(person))) {
      outbox.taskWaits(List.of(person), task, clock.instant(), clock.instant());
    }
  }

  @Override
  public void news(Collection<PersonId> people, ConcernReference concern, Optional<PersonId> by) {
    people.stream().filter(person -> !by.equals(Optional.of(person)))
        .forEach(person -> outbox.news(person, concern, clock.instant(), later()));
  }

  @Override
  public void codeFor(PersonId person) {
    outbox.aboutNoConcern(Notice.Kind.FIRST_CODE, person, clock.instant(), clock.instant());
  }

  /** Somebody's looking at concerns was unusual; part of the transaction in which that is written down. */
  public void unusualReading(Collection<PersonId> people) {
    people.forEach(
        person -> outbox.aboutNoConcern(Notice.Kind.UNUSUAL_READING, person, clock.instant(), clock.instant()));
  }

  /** A place has no lead on duty, or will have none; part of the transaction in which that is written down. */
  public void nobodyOnDuty(Collection<PersonId> people) {
    inOrder(people).forEach(
        person -> outbox.aboutNoConcern(Notice.Kind.NOBODY_ON_DUTY, person, clock.instant(), clock.instant()));
  }

  @Override
  public void secondPersonAsked(Collection<PersonId> people) {
    people.forEach(
        person -> outbox.aboutNoConcern(Notice.Kind.SECOND_PERSON, person, clock.instant(), clock.instant()));
  }

  @Override
  public void powerUsed(Collection<PersonId> people) {
    people.forEach(person -> outbox.aboutNoConcern(Notice.Kind.POWER_USED, person, clock.instant(), later()));
  }

  @Override
  public void recoveryCodeUsed(PersonId person) {
    outbox.aboutNoConcern(Notice.Kind.RECOVERY_CODE_USED, person, clock.instant(), clock.instant());
  }

  /** How many notices have not been sent yet. */
  public long waiting() {
    return outbox.waiting();
  }

  /** Those that could not be sent so far. */
  public List<Unsent> unsent() {
    return outbox.unsent(MOST_SHOWN);
  }

  private Stream<PersonId> whoseItIs(Collection<PersonId> offered, OpenTask task) {
    Optional<PersonId> raiser = concerns.find(task.concern()).map(Concern::raisedBy);
    boolean both = raiser.filter(offered::contains).isPresent() && offered.size() > 1;
    return offered.stream()
        .filter(person -> !both || raiser.equals(Optional.of(person)) == PRACTITIONER.equals(task.role()));
  }

  private boolean isUrgent(OpenTask task) {
    return task.dueAt().filter(due -> due.isBefore(clock.instant().plus(URGENT))).isPresent();
  }

  private Instant later() {
    return clock.instant().plus(hold);
  }
}

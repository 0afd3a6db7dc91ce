package org.sevenfold.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.datarights.RequestPost;
import org.sevenfold.directory.CodePost;
import org.sevenfold.directory.PersonId;
import org.sevenfold.signin.RecoveryPost;
import org.sevenfold.start.Settings;
import org.sevenfold.work.ConcernNews;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.ProposalPost;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whom to tell. Of those to whom a task is offered, the ones whose task it is by its role: the raiser is not
 * chased with every question to the leads, nor the leads with every question to the raiser. Nobody is told of what they
 * have just done themselves.
 */
@Component
public class Notices implements CodePost, ProposalPost, ConcernNews, RecoveryPost, RequestPost {

  private static final String PRACTITIONER = "practitioner";
  private static final Duration URGENT = Duration.ofHours(1);
  private static final Duration BETWEEN_ASKING = Duration.ofHours(1);
  private static final Duration BETWEEN_REMINDING = Duration.ofHours(3);
  private static final String TAKE_OVER = "take over what is overdue";

  private final Outbox outbox;
  private final Ways ways;
  private final Reminders reminders;
  private final FirstNews firstNews;
  private final Concerns concerns;
  private final Clock clock;
  private final Duration hold;

  Notices(Outbox outbox, Ways ways, Reminders reminders, FirstNews firstNews, Concerns concerns, Clock clock,
      Settings settings) {
    this.outbox = outbox;
    this.ways = ways;
    this.reminders = reminders;
    this.firstNews = firstNews;
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
    concerns.find(task.concern()).ifPresent(concern -> receipt(concern, task));
    whoseItIs(offered, task).filter(person -> !by.equals(Optional.of(person))).forEach(person -> {
      if (isUrgent(task)) {
        atOnce(person, task);
      } else {
        outbox.taskWaits(person, task, ways.inTime(person, later(), task.dueAt()), clock.instant());
        reminders.of(person, task, false);
      }
    });
  }

  /** With the first task that is a lead's, its raiser is told what they can hold us to. */
  private void receipt(Concern concern, OpenTask task) {
    firstNews.of(concern, task).ifPresent(promise -> outbox.receipt(concern.raisedBy(), concern.reference(),
        promise.ring().inWords(), promise.until(), later(), clock.instant()));
  }

  private void atOnce(PersonId person, OpenTask task) {
    ways.urgent(person, clock.instant()).forEach(told -> outbox.taskWaits(person, task, told, clock.instant()));
    reminders.of(person, task, true);
  }

  /**
   * Some are asked to take over what is overdue. Whoever has just been told of something else that is, is told of both
   * together later, unless this one could not wait from the beginning. Where nobody has taken it on and nobody else is
   * left to be asked, all are reminded, once for all that is overdue.
   *
   * @param reminded who is, with whom outside they may ring
   */
  public void overdue(Collection<LateNotice> late, Map<PersonId, String> reminded) {
    inOrder(Stream.concat(late.stream().flatMap(one -> one.asked().stream()), reminded.keySet().stream()))
        .forEach(person -> {
          Optional<String> outside = Optional.ofNullable(reminded.get(person));
          String what = TAKE_OVER + outside.map(body -> ", or ring outside: " + body).orElse("");
          List<LateNotice> theirs = late.stream().filter(one -> one.asked().contains(person)).toList();
          if (!theirs.isEmpty()) {
            overdue(person, theirs, what);
          }
          outside.ifPresent(any -> outbox.stillOverdue(person, what, clock.instant(),
              notBefore(person, BETWEEN_REMINDING)));
        });
  }

  private void overdue(PersonId person, List<LateNotice> late, String what) {
    Instant next = notBefore(person, BETWEEN_ASKING);
    boolean isTold = next.isAfter(clock.instant());
    List<LateNotice> apart = isTold ? late.stream().filter(Notices::couldNotWait).toList()
        : Stream.concat(late.stream().limit(1), late.stream().skip(1).filter(Notices::couldNotWait)).toList();
    Map<Boolean, List<OpenTask>> escalations = apart.stream().collect(Collectors.partitioningBy(Notices::couldNotWait,
        Collectors.mapping(LateNotice::escalation, Collectors.toList())));
    ways.urgent(person, clock.instant())
        .forEach(told -> outbox.overdue(person, escalations.get(true), told, clock.instant()));
    outbox.overdue(person, escalations.get(false), Ways.byItself(clock.instant()), clock.instant());
    if (apart.size() < late.size()) {
      outbox.stillOverdue(person, what, clock.instant(), isTold ? next : clock.instant().plus(BETWEEN_ASKING));
    }
  }

  private static boolean couldNotWait(LateNotice notice) {
    OpenTask late = notice.late();
    return late.dueAt().filter(due -> !due.isAfter(late.createdAt().plus(URGENT))).isPresent();
  }

  /** Always the same, and each once: two who tell the same people at once do not wait for each other in turn. */
  private static Stream<PersonId> inOrder(Stream<PersonId> people) {
    return people.distinct().sorted(Comparator.comparing(PersonId::value));
  }

  private Instant notBefore(PersonId person, Duration between) {
    return outbox.lastToldOfOverdue(person).map(last -> last.plus(between))
        .filter(next -> next.isAfter(clock.instant())).orElse(clock.instant());
  }

  /** Those who are told of this task hear of it at once, however much time it has. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withoutDelay(OpenTask task) {
    List<PersonId> people = outbox.toBeTold(task.id());
    outbox.withoutDelay(task.id(), clock.instant());
    people.forEach(person -> atOnce(person, task));
  }

  /** Somebody is given a task by name. */
  public void handedTo(PersonId person, OpenTask task, Optional<PersonId> by) {
    if (!by.equals(Optional.of(person))) {
      if (isUrgent(task)) {
        atOnce(person, task);
      } else {
        outbox.taskWaits(person, task, Ways.byItself(clock.instant()), clock.instant());
        reminders.of(person, task, false);
      }
    }
  }

  @Override
  public void news(Collection<PersonId> people, ConcernReference concern, Optional<PersonId> by) {
    people.stream().filter(person -> !by.equals(Optional.of(person)))
        .forEach(person -> outbox.news(person, concern, ways.inTime(person, later(), Optional.empty()),
            clock.instant()));
  }

  @Override
  public void codeFor(PersonId person) {
    now(Notice.Kind.FIRST_CODE, person);
  }

  /** Somebody's looking at concerns was unusual; part of the transaction in which that is written down. */
  public void unusualReading(Collection<PersonId> people) {
    people.forEach(person -> now(Notice.Kind.UNUSUAL_READING, person));
  }

  /** A place has no lead on duty, or will have none; part of the transaction in which that is written down. */
  public void nobodyOnDuty(Collection<PersonId> people) {
    inOrder(people.stream()).forEach(person -> now(Notice.Kind.NOBODY_ON_DUTY, person));
  }

  @Override
  public void secondPersonAsked(Collection<PersonId> people) {
    people.forEach(person -> now(Notice.Kind.SECOND_PERSON, person));
  }

  @Override
  public void powerUsed(Collection<PersonId> people) {
    people.forEach(person -> outbox.aboutNoConcern(Notice.Kind.POWER_USED, person,
        ways.inTime(person, later(), Optional.empty()), clock.instant()));
  }

  @Override
  public void recoveryCodeUsed(PersonId person) {
    now(Notice.Kind.RECOVERY_CODE_USED, person);
  }

  @Override
  public void requestWaits(Collection<PersonId> people) {
    inOrder(people.stream()).forEach(person -> now(Notice.Kind.DATA_REQUEST, person));
  }

  private void now(Notice.Kind kind, PersonId person) {
    outbox.aboutNoConcern(kind, person, Ways.byItself(clock.instant()), clock.instant());
  }

  /** How many notices have not been sent yet. */
  public long waiting() {
    return outbox.waiting();
  }

  /**
   * Somebody has not seen what they were told of a task: they are told by the next way that reaches them.
   *
   * @param taken by which ways they were told already
   * @return whether there is one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean byTheNextWay(PersonId person, OpenTask task, boolean urgent, Set<String> taken) {
    return ways.further(person).filter(channel -> !taken.contains(channel)).findFirst()
        .map(channel -> ways.by(channel, person, task.dueAt(), urgent, clock.instant()))
        .map(told -> {
          outbox.taskWaits(person, task, told, clock.instant());
          return true;
        }).orElse(false);
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

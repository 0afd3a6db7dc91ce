package org.sevenfold.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.start.Settings;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Sends what the outbox holds, outside any transaction of a case: a mail server that refuses or hangs holds up nobody.
 * What did not get through is tried again, later each time, and never given up while there is a reason for it.
 */
@Component
@Profile("!replay")
public class NoticeSender implements SchedulingConfigurer {

  /** They say that somebody decides about somebody, and not about whom. */
  private static final Set<Notice.Kind> OF_POWER = EnumSet.of(Notice.Kind.SECOND_PERSON, Notice.Kind.POWER_USED);
  private static final int AT_ONCE = 20;
  /** Longer than a hanging server can hold one round: each step of a mail ends after ten seconds. */
  private static final Duration TAKEN = Duration.ofMinutes(15);
  private static final int LONGEST_WAIT_MINUTES = 60;
  private static final int LAST_DOUBLING = 6;

  private final Outbox outbox;
  private final NoticeMails letters;
  private final MailTransport post;
  private final Directory directory;
  private final SignInCodes codes;
  private final WorkList work;
  private final Proposals proposals;
  private final Concerns concerns;
  private final References references;
  private final Clock clock;
  private final Duration every;

  NoticeSender(Outbox outbox, NoticeMails letters, MailTransport post, Directory directory, SignInCodes codes,
      WorkList work, Proposals proposals, Concerns concerns, References references, Clock clock, Settings settings) {
    this.outbox = outbox;
    this.letters = letters;
    this.post = post;
    this.directory = directory;
    this.codes = codes;
    this.work = work;
    this.proposals = proposals;
    this.concerns = concerns;
    this.references = references;
    this.clock = clock;
    this.every = settings.notices().every();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(new FixedDelayTask(this::send, every, every));
  }

  /** Sends everything whose time has come. */
  public void send() {
    List<Notice> taken = take();
    while (!taken.isEmpty()) {
      taken.forEach(this::send);
      taken = take();
    }
  }

  private List<Notice> take() {
    Instant now = clock.instant();
    return outbox.take(now, now.plus(TAKEN), AT_ONCE);
  }

  private void send(Notice notice) {
    if (!isStillWanted(notice)) {
      outbox.dropped(notice, clock.instant());
      return;
    }
    try {
      post.deliver(letter(notice, address(notice)));
      outbox.sent(notice, clock.instant());
    } catch (MailTransport.Undeliverable e) {
      outbox.failed(notice, e.getMessage(), again(notice));
    } catch (RuntimeException e) {
      outbox.failed(notice, "It can't be sent (" + e.getClass().getSimpleName() + ")", again(notice));
    }
  }

  private NoticeMail letter(Notice notice, String to) {
    return notice.kind() == Notice.Kind.FIRST_CODE ? letters.of(codes.byMail(notice.person()), to)
        : letters.of(notice, to);
  }

  private String address(Notice notice) {
    String mail = directory.mail(notice.person())
        .orElseThrow(() -> new MailTransport.Undeliverable("There is no mail address for this person"));
    boolean warns = leftOut(notice).flatMap(person -> directory.mail(person).stream()).anyMatch(mail::equalsIgnoreCase)
        || OF_POWER.contains(notice.kind()) && proposals.leaveOutAny(othersAt(mail, notice.person()));
    if (warns) {
      throw new MailTransport.Undeliverable("Others read this mailbox too. Give this person one of their own");
    }
    return mail;
  }

  private List<PersonId> othersAt(String mail, PersonId person) {
    return directory.alsoAt(mail, person).stream().map(Person::id).toList();
  }

  private Stream<PersonId> leftOut(Notice notice) {
    return concerns.excluded(references.concern(notice.reference())).stream();
  }

  /**
   * While it lay, a task may have been done or taken by somebody else, the person may have been left out, and a code
   * may have been printed.
   */
  private boolean isStillWanted(Notice notice) {
    if (notice.kind() == Notice.Kind.FIRST_CODE) {
      return codes.waiting(notice.person()).filter(waiting -> !waiting.onPaper()).isPresent();
    }
    if (notice.kind() == Notice.Kind.SECOND_PERSON) {
      return !proposals.waitingFor(notice.person()).isEmpty();
    }
    if (notice.kind() == Notice.Kind.STILL_OVERDUE) {
      return work.isAskedToTakeOver(notice.person());
    }
    return directory.person(notice.person()).isPresent()
        && notice.task().map(task -> work.seenBy(notice.person(), task).isPresent())
            .orElseGet(() -> !concerns.isDenied(notice.person(), references.concern(notice.reference())));
  }

  private Instant again(Notice notice) {
    int minutes = 1 << Math.min(notice.attempts() - 1, LAST_DOUBLING);
    return clock.instant().plus(Duration.ofMinutes(Math.min(minutes, LONGEST_WAIT_MINUTES)));
  }
}

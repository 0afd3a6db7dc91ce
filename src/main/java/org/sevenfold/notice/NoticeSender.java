package org.sevenfold.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.start.Settings;
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

  private static final int AT_ONCE = 20;
  /** Longer than a hanging server can hold one round: each step of a mail ends after ten seconds. */
  private static final Duration TAKEN = Duration.ofMinutes(15);
  private static final int LONGEST_WAIT_MINUTES = 60;
  private static final int LAST_DOUBLING = 6;

  private final Outbox outbox;
  private final NoticeMails letters;
  private final MailTransport post;
  private final Directory directory;
  private final WorkList work;
  private final Concerns concerns;
  private final Clock clock;
  private final Duration every;

  NoticeSender(Outbox outbox, NoticeMails letters, MailTransport post, Directory directory, WorkList work,
      Concerns concerns, Clock clock, Settings settings) {
    this.outbox = outbox;
    this.letters = letters;
    this.post = post;
    this.directory = directory;
    this.work = work;
    this.concerns = concerns;
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
      post.deliver(letters.of(notice, address(notice)));
      outbox.sent(notice, clock.instant());
    } catch (MailTransport.Undeliverable e) {
      outbox.failed(notice, e.getMessage(), again(notice));
    } catch (RuntimeException e) {
      outbox.failed(notice, "It can't be sent (" + e.getClass().getSimpleName() + ")", again(notice));
    }
  }

  private String address(Notice notice) {
    Optional<String> mail = directory.mail(notice.person());
    return mail.orElseThrow(() -> new MailTransport.Undeliverable("There is no mail address for this person"));
  }

  /** A task may have been done, or taken by somebody else, while its notice lay. */
  private boolean isStillWanted(Notice notice) {
    return directory.person(notice.person()).isPresent()
        && notice.task().map(task -> work.seenBy(notice.person(), task).isPresent())
            .orElseGet(() -> concerns.allowed(notice.person(), Right.HEAR_NEWS, notice.reference()).isPresent());
  }

  private Instant again(Notice notice) {
    int minutes = 1 << Math.min(notice.attempts() - 1, LAST_DOUBLING);
    return clock.instant().plus(Duration.ofMinutes(Math.min(minutes, LONGEST_WAIT_MINUTES)));
  }
}

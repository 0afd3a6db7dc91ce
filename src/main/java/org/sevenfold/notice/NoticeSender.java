package org.sevenfold.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.notice.channel.Channel;
import org.sevenfold.notice.channel.Outgoing;
import org.sevenfold.notice.channel.Undelivered;
import org.sevenfold.notice.person.Bounced;
import org.sevenfold.start.Settings;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Sends what the outbox holds, outside any transaction of a case and by a thread for each channel: a mail server that
 * refuses or hangs holds up nobody but mail. What did not get through is tried again, later each time, for a day; what
 * may have arrived is tried once more and no oftener. What is given up waits for an administrator, and the next channel
 * or person is taken meanwhile.
 */
@Component
@Profile("!replay")
public class NoticeSender implements SchedulingConfigurer {

  /** Longer than a hanging server can hold one letter: each step of a mail ends after ten seconds. */
  private static final Duration TAKEN = Duration.ofMinutes(5);
  private static final int LONGEST_WAIT_MINUTES = 60;
  private static final int LAST_DOUBLING = 6;
  /** After a day of trying. */
  private static final int MOST_ATTEMPTS = 30;
  /** Whoever was not told hears of it twice rather than never, and not with every retry. */
  private static final int MOST_CUT_OFF = 1;
  private static final String TWICE = "It was cut off after its text twice: it may have arrived. It is not sent again"
      + " by itself";

  private final Outbox outbox;
  private final Letters letters;
  private final NoticeMails texts;
  private final StillWanted wanted;
  private final Addresses addresses;
  private final Ways ways;
  private final Bounced bounced;
  private final Clock clock;
  private final Duration every;

  NoticeSender(Outbox outbox, Letters letters, NoticeMails texts, StillWanted wanted, Addresses addresses, Ways ways,
      Bounced bounced, Clock clock, Settings settings) {
    this.outbox = outbox;
    this.letters = letters;
    this.texts = texts;
    this.wanted = wanted;
    this.addresses = addresses;
    this.ways = ways;
    this.bounced = bounced;
    this.clock = clock;
    this.every = settings.notices().every();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    ways.all().forEach(
        channel -> registrar.addFixedDelayTask(new FixedDelayTask(() -> send(channel), every, every)));
  }

  /** Sends everything whose time has come. */
  public void send() {
    ways.all().forEach(this::send);
  }

  private void send(Channel channel) {
    Instant now = clock.instant();
    letters.addressees(channel.key(), now).forEach(person -> letters.write(person, channel.key(), now));
    boolean reached = true;
    Optional<Letter> taken = take(channel);
    while (taken.isPresent()) {
      reached = send(taken.get(), channel);
      taken = reached ? take(channel) : Optional.empty();
    }
  }

  private Optional<Letter> take(Channel channel) {
    Instant now = clock.instant();
    return letters.take(channel.key(), now, now.plus(TAKEN));
  }

  /** @return whether others get through */
  private boolean send(Letter letter, Channel channel) {
    List<Notice> notices = stillWanted(letter);
    if (notices.isEmpty()) {
      letters.dropped(letter, clock.instant());
      return true;
    }
    if (letter.cutOff() > MOST_CUT_OFF) {
      letters.givenUp(letter.id(), TWICE, clock.instant());
      return true;
    }
    try {
      String to = addresses.of(letter.person(), notices, channel);
      return deliver(letter, notices, to, channel);
    } catch (Undelivered noAddress) {
      return failed(letter, noAddress);
    }
  }

  private List<Notice> stillWanted(Letter letter) {
    return outbox.in(letter.id()).stream().filter(notice -> {
      boolean is = wanted.is(notice);
      if (!is) {
        outbox.dropped(notice, clock.instant());
      }
      return is;
    }).toList();
  }

  private boolean deliver(Letter letter, List<Notice> notices, String to, Channel channel) {
    try {
      channel.deliver(outgoing(letter, notices, to, channel));
      letters.sent(letter, clock.instant());
      return true;
    } catch (Undelivered e) {
      if (e.how() == Undelivered.How.NO_SUCH_ADDRESS) {
        bounced.add(new Bounced.Address(letter.person(), channel.key(), to, clock.instant(), e.getMessage()));
      }
      return failed(letter, e);
    } catch (RuntimeException e) {
      return failed(letter, new Undelivered(Undelivered.How.LATER,
          "It can't be sent (" + e.getClass().getSimpleName() + ")"));
    }
  }

  private Outgoing outgoing(Letter letter, List<Notice> notices, String to, Channel channel) {
    return texts.of(letter.id(), notices, to, channel.isBrief());
  }

  private boolean failed(Letter letter, Undelivered e) {
    switch (e.how()) {
      case NO_SUCH_ADDRESS, REFUSED -> letters.givenUp(letter.id(), e.getMessage(), clock.instant());
      case CUT_OFF -> cutOff(letter, e.getMessage());
      default -> later(letter, e.getMessage());
    }
    return e.how() != Undelivered.How.NOT_REACHED;
  }

  private void cutOff(Letter letter, String because) {
    if (letter.cutOff() >= MOST_CUT_OFF) {
      letters.givenUp(letter.id(), TWICE, clock.instant());
    } else {
      letters.failed(letter, true, because, clock.instant().plus(Duration.ofMinutes(LONGEST_WAIT_MINUTES / 4)));
    }
  }

  private void later(Letter letter, String because) {
    if (letter.attempts() >= MOST_ATTEMPTS) {
      letters.givenUp(letter.id(), because, clock.instant());
    } else {
      letters.failed(letter, false, because, again(letter));
    }
  }

  private Instant again(Letter letter) {
    int minutes = 1 << Math.min(letter.attempts() - 1, LAST_DOUBLING);
    return clock.instant().plus(Duration.ofMinutes(Math.min(minutes, LONGEST_WAIT_MINUTES)));
  }
}

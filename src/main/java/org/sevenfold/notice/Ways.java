package org.sevenfold.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.channel.Channel;
import org.sevenfold.notice.person.Bounced;
import org.sevenfold.notice.person.TellingTimes;
import org.springframework.stereotype.Component;

/** By which ways somebody is told, and when: what is urgent at once by all of them, the rest by mail in its time. */
@Component
public class Ways {

  private final List<Channel> channels;
  private final Bounced bounced;
  private final TellingTimes times;

  Ways(List<Channel> channels, Bounced bounced, TellingTimes times) {
    this.channels = channels.stream()
        .sorted(Comparator.comparing((Channel channel) -> !channel.key().equals(Channel.MAIL))).toList();
    this.bounced = bounced;
    this.times = times;
  }

  /** All that there are, mail first. */
  public List<Channel> all() {
    return channels;
  }

  /** Whether anything but mail is set up: at night nobody reads mail. */
  public boolean isAnyBesideMail() {
    return channels.stream().anyMatch(channel -> !channel.key().equals(Channel.MAIL) && channel.isConfigured());
  }

  Optional<Channel> channel(String key) {
    return channels.stream().filter(channel -> channel.key().equals(key)).findFirst();
  }

  /** Those that reach somebody beside mail, as far as anybody knows. */
  Stream<String> further(PersonId person) {
    return channels.stream().filter(channel -> !channel.key().equals(Channel.MAIL) && channel.isConfigured())
        .filter(channel -> channel.address(person)
            .filter(address -> !bounced.isBounced(person, channel.key(), address)).isPresent())
        .map(Channel::key);
  }

  /** At once by every way. */
  Stream<Outbox.Told> urgent(PersonId person, Instant now) {
    return Stream.concat(Stream.of(Channel.MAIL), further(person))
        .map(channel -> new Outbox.Told(channel, now, true, false));
  }

  /** By one further way; what is not urgent not in their quiet hours. */
  Outbox.Told by(String channel, PersonId person, Optional<Instant> due, boolean urgent, Instant now) {
    return new Outbox.Told(channel, urgent ? now : times.awake(person, now, due), urgent, false);
  }

  /** By mail, with whatever else is told then. */
  Outbox.Told inTime(PersonId person, Instant earliest, Optional<Instant> due) {
    return new Outbox.Told(Channel.MAIL, times.tell(person, earliest, due), false, true);
  }

  /** By mail and by itself, whatever the time. */
  static Outbox.Told byItself(Instant when) {
    return new Outbox.Told(Channel.MAIL, when, false, false);
  }
}

package org.sevenfold.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Alarm;
import org.springframework.stereotype.Component;

/**
 * Tells every administrator that something is wrong with the record: at once, and then at most once an hour, however
 * much more is found.
 */
@Component
class RecordAlarm implements Alarm {

  private static final Duration BETWEEN_TWO = Duration.ofHours(1);

  private final Outbox outbox;
  private final Ways ways;
  private final Directory directory;
  private final Clock clock;

  RecordAlarm(Outbox outbox, Ways ways, Directory directory, Clock clock) {
    this.outbox = outbox;
    this.ways = ways;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public void raise() {
    directory.administrators().stream().map(Person::id).forEach(this::tell);
  }

  private void tell(PersonId person) {
    Instant now = clock.instant();
    Instant next = outbox.lastTold(Notice.Kind.RECORD_DAMAGED, person).map(last -> last.plus(BETWEEN_TWO))
        .filter(later -> later.isAfter(now)).orElse(now);
    ways.urgent(person, next).forEach(told -> outbox.aboutNoConcern(Notice.Kind.RECORD_DAMAGED, person, told, now));
  }
}

package org.sevenfold.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.AgencyPack;
import org.sevenfold.policy.LevelsOfAgencies;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueWork;
import org.springframework.stereotype.Component;

/**
 * Whoever is told of a task is reminded at the parts of its time that the pack names. Reminders are written with what
 * they remind of, and dropped when their time comes and the task is done, with somebody else or due at another time.
 */
@Component
class Reminders {

  private final Outbox outbox;
  private final Ways ways;
  private final OverdueWork work;
  private final Concerns concerns;
  private final LevelsOfAgencies levels;
  private final DueTimes times;
  private final Clock clock;

  Reminders(Outbox outbox, Ways ways, OverdueWork work, Concerns concerns, LevelsOfAgencies levels, DueTimes times,
      Clock clock) {
    this.outbox = outbox;
    this.ways = ways;
    this.work = work;
    this.concerns = concerns;
    this.levels = levels;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Part of the transaction in which they are told. What is an escalation asks further by itself, and reminds nobody.
   */
  void of(PersonId person, OpenTask task, boolean urgent) {
    Instant now = clock.instant();
    Optional<AgencyPack> pack = work.escalatedBy(task.id()).isPresent() ? Optional.empty()
        : concerns.find(task.concern()).map(Concern::agencyPack);
    task.dueAt().filter(due -> due.isAfter(now)).ifPresent(due -> pack.ifPresent(whose -> {
      Optional<String> runsBy = work.clock(task.id());
      levels.at(whose, task.createdAt()).reminders(runsBy).forEach(
          part -> at(times.part(runsBy, whose, now, due, part), person, task, part, urgent));
    }));
  }

  private void at(Instant then, PersonId person, OpenTask task, int part, boolean urgent) {
    Instant due = task.dueAt().orElseThrow();
    if (urgent) {
      ways.urgent(person, then).forEach(told -> outbox.reminder(person, task, part, told, clock.instant()));
      return;
    }
    Outbox.Told told = ways.inTime(person, then, Optional.of(due));
    if (told.sendAt().isBefore(due)) {
      outbox.reminder(person, task, part, told, clock.instant());
    }
  }
}

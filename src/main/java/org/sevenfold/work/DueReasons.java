package org.sevenfold.work;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.policy.AgencyPack;
import org.springframework.stereotype.Component;

/** Why a task is due when it is. */
@Component
public class DueReasons {

  private final OverdueWork overdue;
  private final Concerns concerns;
  private final DueTimes times;

  DueReasons(OverdueWork overdue, Concerns concerns, DueTimes times) {
    this.overdue = overdue;
    this.concerns = concerns;
    this.times = times;
  }

  /**
   * Empty where no clock set it: a day that somebody named, or a time that was moved since, when the task was given to
   * somebody or somebody said how long it can wait.
   */
  public Optional<DueTimes.Reason> of(OpenTask task) {
    Optional<Instant> due = task.dueAt();
    return overdue.clock(task.id()).map(clock -> times.because(clock, pack(task), task.createdAt()))
        .filter(reason -> due.filter(reason.at()::equals).isPresent());
  }

  /** The same of several; of those for which there is no reason, nothing. */
  public Map<TaskId, DueTimes.Reason> of(Collection<OpenTask> tasks) {
    Map<TaskId, String> clocks = overdue.clocks(tasks.stream().map(OpenTask::id).toList());
    Map<ConcernReference, AgencyPack> packs = concerns.packs(tasks.stream().map(OpenTask::concern).distinct().toList());
    Map<TaskId, DueTimes.Reason> all = new HashMap<>();
    tasks.forEach(task -> Optional.ofNullable(clocks.get(task.id()))
        .map(clock -> times.because(clock, packs.get(task.concern()), task.createdAt()))
        .filter(reason -> task.dueAt().filter(reason.at()::equals).isPresent())
        .ifPresent(reason -> all.put(task.id(), reason)));
    return all;
  }

  private AgencyPack pack(OpenTask task) {
    return concerns.find(task.concern()).map(Concern::agencyPack).orElseThrow();
  }
}

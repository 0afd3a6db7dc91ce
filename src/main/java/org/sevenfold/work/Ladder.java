package org.sevenfold.work;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Area;
import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.LevelsOfAgencies;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Rung;
import org.sevenfold.start.RefusedToStart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is asked about a task that is past its time, rung by rung, as the pack of its concern says it. Whoever was asked
 * on an earlier rung is asked still; nobody who may not hold the task itself ever is.
 */
@Component
public class Ladder {

  private final LevelsOfAgencies levels;
  private final PhoneBook phoneBook;
  private final Concerns concerns;
  private final PeopleOnDuty onDuty;
  private final WorkList work;
  private final OverdueWork overdue;
  private final DueTimes times;
  private final Clock clock;

  Ladder(Packs packs, LevelsOfAgencies levels, PhoneBook phoneBook, Concerns concerns, PeopleOnDuty onDuty,
      WorkList work, OverdueWork overdue, DueTimes times, Clock clock) {
    packs.all().forEach(Ladder::check);
    this.levels = levels;
    this.phoneBook = phoneBook;
    this.concerns = concerns;
    this.onDuty = onDuty;
    this.work = work;
    this.overdue = overdue;
    this.times = times;
    this.clock = clock;
  }

  private static void check(Pack pack) {
    pack.ladder().stream().flatMap(rung -> rung.ask().stream()).filter(role -> Role.of(role).isEmpty()).findFirst()
        .ifPresent(role -> {
          throw new RefusedToStart(pack.file() + ": ladder asks the role " + role + ", and there is none.");
        });
  }

  /**
   * Tasks that are past their time, with all that says who is asked about them, read once for all of them. What one of
   * them comes to is known to it alone until {@link OverdueWork#climbed} has written it down.
   */
  public Climb climb(Collection<OpenTask> late) {
    Map<ConcernReference, Concern> theirs = concerns.find(late.stream().map(OpenTask::concern).toList());
    Map<TaskId, OverdueWork.Progress> progress = overdue.progress(late.stream().map(OpenTask::id).toList());
    Map<TaskId, Set<PersonId>> conflicted = work.conflicted(late.stream().map(OpenTask::id).toList());
    return new Climb(late, theirs, progress, conflicted, staffed(late, theirs, progress, conflicted), levels, phoneBook,
        times);
  }

  /**
   * Those who are asked about an overdue task on the rung it has come to; nobody before the first. While several are
   * put before their next rung, what was read for all of them is asked.
   */
  public Set<PersonId> asked(OpenTask late) {
    return atHand(late.id()).orElseGet(() -> climb(List.of(late))).asked(late);
  }

  /** A task that is past its time; while several are put before their next rung, as it was read for all of them. */
  public Optional<OpenTask> late(TaskId task) {
    return atHand(task).map(climb -> climb.task(task)).or(() -> work.find(task));
  }

  /** Those who may not hold it, and so not what asks about it; read as before. */
  public Set<PersonId> conflicted(TaskId late) {
    return atHand(late).map(climb -> climb.conflicted(late)).orElseGet(() -> work.conflicted(late));
  }

  /** As long as this lasts, it is asked who is asked about its tasks, and not the database once more for each. */
  public void during(Climb climb, Runnable act) {
    TransactionSynchronizationManager.bindResource(this, climb);
    try {
      act.run();
    } finally {
      TransactionSynchronizationManager.unbindResource(this);
    }
  }

  private Optional<Climb> atHand(TaskId late) {
    return Optional.ofNullable((Climb) TransactionSynchronizationManager.getResource(this))
        .filter(climb -> climb.knows(late));
  }

  /** Whom to ring outside when nobody here takes it on; empty until the last rung. */
  public Optional<Pack.Body> outside(OpenTask late) {
    return climb(List.of(late)).outside(late);
  }

  /** Those of these tasks about which everybody has been asked who can be: nobody has taken them on. */
  public Set<TaskId> whereAllAreAsked(Collection<OpenTask> tasks) {
    List<OpenTask> late = tasks.stream().filter(task -> task.claimedBy().isEmpty()).filter(this::isLate).toList();
    return late.isEmpty() ? Set.of() : askedOfAll(climb(late), late);
  }

  private static Set<TaskId> askedOfAll(Climb climb, List<OpenTask> late) {
    return late.stream().filter(climb::hasAskedAll).map(OpenTask::id).collect(Collectors.toUnmodifiableSet());
  }

  private boolean isLate(OpenTask task) {
    return task.dueAt().filter(due -> !due.isAfter(clock.instant())).isPresent();
  }

  private Map<TaskId, Staffed> staffed(Collection<OpenTask> late, Map<ConcernReference, Concern> theirs,
      Map<TaskId, OverdueWork.Progress> progress, Map<TaskId, Set<PersonId>> conflicted) {
    Map<ConcernReference, Set<PersonId>> excluded = concerns.excludedFrom(theirs.keySet());
    Map<Standing, Staffed> read = new HashMap<>();
    return late.stream().collect(Collectors.toMap(OpenTask::id, task -> {
      Concern concern = theirs.get(task.concern());
      Set<PersonId> never = new HashSet<>(excluded.getOrDefault(task.concern(), Set.of()));
      never.addAll(conflicted.getOrDefault(task.id(), Set.of()));
      List<Rung> rungs = levels.at(concern.agencyPack(), task.createdAt()).ladder(progress.get(task.id()).clock());
      return read.computeIfAbsent(new Standing(concern.area(), never, rungs),
          same -> new Staffed(same.rungs(), onDuty.staff(same.area(), same.never())));
    }));
  }

  /** What says who stands on the rungs. */
  private record Standing(Area area, Set<PersonId> never, List<Rung> rungs) {
  }
}

package org.sevenfold.work;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.AgencyPack;
import org.sevenfold.policy.LevelsOfAgencies;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Rung;
import org.sevenfold.policy.ServiceLevels;

/** Overdue tasks on their way up their ladders, with all that says who is asked about them, as it was when read. */
public final class Climb {

  /** Twice as long each time, and then no longer: of what is urgent everybody is reminded once a day at the least. */
  private static final int MOST_DOUBLINGS = 3;

  private final Map<TaskId, OpenTask> tasks;
  private final Map<ConcernReference, Concern> concerns;
  private final Map<TaskId, OverdueWork.Progress> progress;
  private final Map<TaskId, Set<PersonId>> conflicted;
  private final Map<TaskId, Staffed> staffed;
  private final Map<TaskId, Integer> rungs = new HashMap<>();
  private final LevelsOfAgencies levels;
  private final PhoneBook phoneBook;
  private final DueTimes times;

  Climb(Collection<OpenTask> tasks, Map<ConcernReference, Concern> concerns,
      Map<TaskId, OverdueWork.Progress> progress, Map<TaskId, Set<PersonId>> conflicted, Map<TaskId, Staffed> staffed,
      LevelsOfAgencies levels, PhoneBook phoneBook, DueTimes times) {
    this.conflicted = conflicted;
    this.tasks = tasks.stream().collect(Collectors.toMap(OpenTask::id, task -> task));
    this.concerns = concerns;
    this.progress = progress;
    this.staffed = staffed;
    this.levels = levels;
    this.phoneBook = phoneBook;
    this.times = times;
  }

  boolean knows(TaskId late) {
    return tasks.containsKey(late);
  }

  OpenTask task(TaskId late) {
    return tasks.get(late);
  }

  /** Those who may not hold it. */
  Set<PersonId> conflicted(TaskId late) {
    return conflicted.getOrDefault(late, Set.of());
  }

  /** The pack of the concern that a task belongs to. */
  public String pack(OpenTask late) {
    return concerns.get(late.concern()).pack();
  }

  /** It comes to the next rung that asks somebody else; past the last, where everybody is reminded, to one more. */
  public void up(OpenTask late) {
    rungs.put(late.id(), staffed.get(late.id()).next(rung(late)));
  }

  /** It comes to the first rung that asks somebody to whom it is not offered already; to the last where none does. */
  public void beyond(OpenTask task, Collection<PersonId> offered) {
    rungs.put(task.id(), staffed.get(task.id()).beyond(offered));
  }

  /** The rungs that those came to that went up. */
  public Map<TaskId, Integer> reached() {
    return Map.copyOf(rungs);
  }

  /** Those who are asked about it on the rung it has come to; nobody before the first. */
  public Set<PersonId> asked(OpenTask late) {
    int rung = rung(late);
    return rung == 0 ? Set.of() : staffed.get(late.id()).asked(rung);
  }

  /** Whom to ring outside when nobody here takes it on; empty until the last rung. */
  public Optional<Pack.Body> outside(OpenTask late) {
    return ladder(late).stream().limit(rung(late)).map(Rung::ring).filter(ring -> !ring.isEmpty())
        .reduce((earlier, later) -> later)
        .map(ring -> phoneBook.in(concerns.get(late.concern()).agency(), pack(late)).body(ring));
  }

  /** Whether nobody else is left to be asked from now on; not any more once all are reminded. */
  public boolean isOnItsLastRung(OpenTask late) {
    return rung(late) == ladder(late).size();
  }

  /** Whether everybody who can be asked has been. */
  public boolean hasAskedAll(OpenTask late) {
    return rung(late) >= ladder(late).size();
  }

  /** Whoever raised the concern that a task belongs to. */
  public PersonId raiser(OpenTask late) {
    return concerns.get(late.concern()).raisedBy();
  }

  /** When the rung after this one is asked, or everybody is reminded. */
  public Instant until(OpenTask late, Instant from) {
    int rung = rung(late);
    List<Rung> ladder = ladder(late);
    int doubled = 1 << Math.min(Math.max(rung - ladder.size(), 0), MOST_DOUBLINGS);
    String within = ladder.get(Math.min(rung, ladder.size()) - 1).within(hadRealTime(late));
    AgencyPack whose = concerns.get(late.concern()).agencyPack();
    return Stream.iterate(from, end -> times.due(within, whose, end)).skip(doubled).findFirst().orElseThrow();
  }

  private boolean hadRealTime(OpenTask late) {
    ServiceLevels theirs = levels.at(concerns.get(late.concern()).agencyPack(), late.createdAt());
    return progress.get(late.id()).clock().filter(clock -> !theirs.isRealTime(clock)).isEmpty();
  }

  /** By what its agency said when it began. */
  private List<Rung> ladder(OpenTask late) {
    return staffed.get(late.id()).rungs();
  }

  private int rung(OpenTask late) {
    return rungs.getOrDefault(late.id(), progress.get(late.id()).rung());
  }
}

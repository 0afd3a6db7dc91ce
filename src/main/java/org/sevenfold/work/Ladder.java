package org.sevenfold.work;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Area;
import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Rung;
import org.sevenfold.start.RefusedToStart;
import org.springframework.stereotype.Component;

/**
 * Who is asked about a task that is past its time, rung by rung, as the pack of its concern says it. Whoever was asked
 * on an earlier rung is asked still; nobody who may not hold the task itself ever is.
 */
@Component
public class Ladder {

  /** Twice as long each time, and then no longer: whoever is reminded is reminded once a day at the least. */
  private static final int MOST_DOUBLINGS = 3;

  private final Packs packs;
  private final Concerns concerns;
  private final PeopleOnDuty onDuty;
  private final WorkList work;
  private final OverdueWork overdue;
  private final DueTimes times;

  Ladder(Packs packs, Concerns concerns, PeopleOnDuty onDuty, WorkList work, OverdueWork overdue, DueTimes times) {
    packs.all().forEach(Ladder::check);
    this.packs = packs;
    this.concerns = concerns;
    this.onDuty = onDuty;
    this.work = work;
    this.overdue = overdue;
    this.times = times;
  }

  private static void check(Pack pack) {
    pack.ladder().stream().flatMap(rung -> rung.ask().stream()).filter(role -> Role.of(role).isEmpty()).findFirst()
        .ifPresent(role -> {
          throw new RefusedToStart(pack.file() + ": ladder asks the role " + role + ", and there is none.");
        });
  }

  /** Those who are asked about an overdue task on the rung it has come to; nobody before the first. */
  public Set<PersonId> asked(OpenTask late) {
    return asked(late, overdue.rung(late.id()));
  }

  /** Whom to ring outside when nobody here takes it on; empty until the last rung. */
  public Optional<Pack.Body> outside(OpenTask late) {
    return rungs(late).stream().limit(overdue.rung(late.id())).map(Rung::ring).filter(ring -> !ring.isEmpty())
        .reduce((earlier, later) -> later).map(pack(late)::body);
  }

  /** The next rung that asks somebody else; past the last, where everybody is reminded, one more. */
  public int next(OpenTask late) {
    int from = overdue.rung(late.id());
    Set<PersonId> before = asked(late, from);
    int last = rungs(late).size();
    int next = from + 1;
    while (next < last && before.containsAll(asked(late, next))) {
      next++;
    }
    return next;
  }

  /** When the rung after this one is asked, or everybody is reminded. */
  public Instant until(OpenTask late, Instant from) {
    int rung = overdue.rung(late.id());
    List<Rung> rungs = rungs(late);
    int times = 1 << Math.min(Math.max(rung - rungs.size(), 0), MOST_DOUBLINGS);
    String within = rungs.get(Math.min(rung, rungs.size()) - 1).within();
    return Stream.iterate(from, end -> this.times.due(within, pack(late).id(), end)).skip(times).findFirst()
        .orElseThrow();
  }

  private Set<PersonId> asked(OpenTask late, int rung) {
    if (rung == 0) {
      return Set.of();
    }
    Area area = concern(late).area();
    Set<PersonId> never = never(late);
    boolean hasNobodyBehind = onDuty.anyIn(PeopleOnDuty.NEXT_ROLES, area, never).isEmpty();
    return hasNobodyBehind ? onDuty.whoeverIsLeft(area, never) : asked(rungs(late), rung, area, never);
  }

  private Set<PersonId> asked(List<Rung> rungs, int rung, Area area, Set<PersonId> never) {
    List<Role> soFar = roles(rungs.stream().limit(rung));
    boolean isLast = rung >= rungs.size();
    boolean absent = onDuty.onDutyIn(roles(rungs.stream()), area, never).isEmpty();
    Set<PersonId> asked =
        isLast || absent ? onDuty.anyIn(soFar, area, never) : onDuty.onDutyIn(soFar, area, never);
    return isLast && asked.isEmpty() ? onDuty.of(area, "", never) : asked;
  }

  private Set<PersonId> never(OpenTask late) {
    Set<PersonId> never = new HashSet<>(concerns.excluded(late.concern()));
    never.addAll(work.conflicted(late.id()));
    return never;
  }

  private List<Rung> rungs(OpenTask late) {
    return pack(late).ladder();
  }

  private Pack pack(OpenTask late) {
    return packs.get(concern(late).pack());
  }

  private Concern concern(OpenTask late) {
    return concerns.find(late.concern()).orElseThrow();
  }

  private static List<Role> roles(Stream<Rung> rungs) {
    return rungs.flatMap(rung -> rung.ask().stream()).map(Role::of).flatMap(Optional::stream).distinct().toList();
  }
}

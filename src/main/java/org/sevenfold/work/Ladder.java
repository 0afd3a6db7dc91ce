package org.sevenfold.work;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Staff;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Rung;
import org.sevenfold.policy.Span;
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
  private final PhoneBook phoneBook;
  private final Concerns concerns;
  private final PeopleOnDuty onDuty;
  private final WorkList work;
  private final OverdueWork overdue;
  private final DueTimes times;

  Ladder(Packs packs, PhoneBook phoneBook, Concerns concerns, PeopleOnDuty onDuty, WorkList work, OverdueWork overdue,
      DueTimes times) {
    packs.all().forEach(Ladder::check);
    this.packs = packs;
    this.phoneBook = phoneBook;
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
    int rung = overdue.rung(late.id());
    return rung == 0 ? Set.of() : staffed(late).asked(rung);
  }

  /** Whom to ring outside when nobody here takes it on; empty until the last rung. */
  public Optional<Pack.Body> outside(OpenTask late) {
    Concern concern = concern(late);
    Pack pack = phoneBook.in(concern.agency(), concern.pack());
    return pack.ladder().stream().limit(overdue.rung(late.id())).map(Rung::ring).filter(ring -> !ring.isEmpty())
        .reduce((earlier, later) -> later).map(pack::body);
  }

  /** The next rung that asks somebody else; past the last, where everybody is reminded, one more. */
  public int next(OpenTask late) {
    return staffed(late).next(overdue.rung(late.id()));
  }

  /** The first rung that asks somebody who is not offered the task already; the last where none does. */
  public int beyond(OpenTask task, Collection<PersonId> offered) {
    Staffed staffed = staffed(task);
    int rung = staffed.next(0);
    while (rung < staffed.rungs().size() && offered.containsAll(staffed.asked(rung))) {
      rung++;
    }
    return rung;
  }

  /** When the rung after this one is asked, or everybody is reminded. */
  public Instant until(OpenTask late, Instant from) {
    int rung = overdue.rung(late.id());
    Pack pack = pack(late);
    List<Rung> rungs = pack.ladder();
    int times = 1 << Math.min(Math.max(rung - rungs.size(), 0), MOST_DOUBLINGS);
    boolean realTime = overdue.clock(late.id()).filter(clock -> pack.clock(clock) instanceof Span.Working).isEmpty();
    String within = rungs.get(Math.min(rung, rungs.size()) - 1).within(realTime);
    return Stream.iterate(from, end -> this.times.due(within, pack.id(), end)).skip(times).findFirst().orElseThrow();
  }

  private Staffed staffed(OpenTask late) {
    Concern concern = concern(late);
    Set<PersonId> never = new HashSet<>(concerns.excluded(late.concern()));
    never.addAll(work.conflicted(late.id()));
    return new Staffed(packs.get(concern.pack()).ladder(), onDuty.staff(concern.area(), never));
  }

  private Pack pack(OpenTask late) {
    return packs.get(concern(late).pack());
  }

  private Concern concern(OpenTask late) {
    return concerns.find(late.concern()).orElseThrow();
  }

  /** The rungs with those who stand on them now. */
  private record Staffed(List<Rung> rungs, Staff staff) {

    int next(int from) {
      Set<PersonId> before = from == 0 ? Set.of() : asked(from);
      int next = from + 1;
      while (next < rungs.size() && before.containsAll(asked(next))) {
        next++;
      }
      return next;
    }

    Set<PersonId> asked(int rung) {
      List<Role> soFar = roles(rung);
      boolean last = rung >= rungs.size();
      if (staff.any(PeopleOnDuty.NEXT_ROLES).isEmpty()) {
        return staff.any(PeopleOnDuty.WHO_IS_LEFT);
      }
      Set<PersonId> asked = last || isNobodyThere() ? staff.any(soFar) : staff.onDuty(soFar);
      return last && asked.isEmpty() ? staff.any(PeopleOnDuty.NEXT_ROLES) : asked;
    }

    private boolean isNobodyThere() {
      return staff.onDuty(roles(rungs.size())).isEmpty();
    }

    private List<Role> roles(int rung) {
      return rungs.stream().limit(rung).flatMap(one -> one.ask().stream()).map(Role::of).flatMap(Optional::stream)
          .distinct().toList();
    }
  }
}

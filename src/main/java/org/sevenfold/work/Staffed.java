package org.sevenfold.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Staff;
import org.sevenfold.policy.Rung;

/** The rungs with those who stand on them now; who is asked on each is found out once. */
final class Staffed {

  private final List<Rung> rungs;
  private final Staff staff;
  private final Map<Integer, Set<PersonId>> asked = new HashMap<>();

  Staffed(List<Rung> rungs, Staff staff) {
    this.rungs = rungs;
    this.staff = staff;
  }

  List<Rung> rungs() {
    return rungs;
  }

  int next(int from) {
    Set<PersonId> before = from == 0 ? Set.of() : asked(from);
    int next = from + 1;
    while (next < rungs.size() && before.containsAll(asked(next))) {
      next++;
    }
    return next;
  }

  /** The first rung that asks somebody else than these; the last where none does. */
  int beyond(Collection<PersonId> offered) {
    int rung = next(0);
    while (rung < rungs.size() && offered.containsAll(asked(rung))) {
      rung++;
    }
    return rung;
  }

  Set<PersonId> asked(int rung) {
    return asked.computeIfAbsent(rung, this::standing);
  }

  private Set<PersonId> standing(int rung) {
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

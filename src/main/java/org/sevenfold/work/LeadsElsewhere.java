package org.sevenfold.work;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.springframework.stereotype.Component;

/**
 * Those on duty who lead elsewhere in the agency, where all to whom a task of one site would be offered may not hold
 * it: where there is somebody, no task is offered to nobody because of a site.
 */
@Component
public class LeadsElsewhere {

  private final Concerns concerns;
  private final PeopleOnDuty onDuty;

  LeadsElsewhere(Concerns concerns, PeopleOnDuty onDuty) {
    this.concerns = concerns;
    this.onDuty = onDuty;
  }

  /** @param never ids of those who may not */
  public List<PersonId> insteadOf(Set<PersonId> never, OpenTask task) {
    Concern concern = concerns.find(task.concern()).orElseThrow();
    if (concern.site().isEmpty()) {
      return List.of();
    }
    Set<PersonId> excluded = new HashSet<>(concerns.excluded(concern.reference()));
    excluded.addAll(never);
    return List.copyOf(onDuty.of(concern.area(), Role.SAFEGUARDING_LEAD.key(), excluded));
  }
}

package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.work.Candidates;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** Who reads a concern at this moment, for whoever has raised it: asked of the rights, not of what was meant. */
@Component
class WhoReads {

  private static final String TRIAGE = "triage";

  private final Concerns concerns;
  private final Candidates people;
  private final Directory directory;
  private final WorkList work;

  WhoReads(Concerns concerns, Candidates people, Directory directory, WorkList work) {
    this.concerns = concerns;
    this.people = people;
    this.directory = directory;
    this.work = work;
  }

  /**
   * Who reads it now.
   *
   * @param named  whether those who work on it are told whom it is about
   * @param onDuty in words; empty where no lead on duty may read it
   * @param until  by when a lead answers; empty where none is asked
   */
  record Now(boolean named, Optional<String> onDuty, Optional<Instant> until) {
  }

  Now of(Concern concern) {
    List<String> leads = people.offered(concern.reference().value(), Role.SAFEGUARDING_LEAD.key()).stream()
        .map(PersonId::new).filter(person -> reads(person, concern))
        .flatMap(person -> directory.person(person).stream())
        .map(Person::name).sorted(Comparator.naturalOrder()).toList();
    Optional<Instant> until = work.ofConcern(concern.reference()).stream().filter(task -> task.key().equals(TRIAGE))
        .findFirst().flatMap(OpenTask::dueAt);
    return new Now(!concerns.isMasked(concern.reference()), worded(leads), until);
  }

  private boolean reads(PersonId person, Concern concern) {
    return !person.equals(concern.raisedBy()) && concerns.seenBy(person, concern.reference()).isPresent();
  }

  private static Optional<String> worded(List<String> leads) {
    return leads.stream().findFirst().map(first -> switch (leads.size()) {
      case 1 -> first;
      case 2 -> first + " and " + leads.get(1);
      default -> first + " and " + (leads.size() - 1) + " others";
    });
  }
}

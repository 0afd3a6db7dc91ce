package org.sevenfold.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.ReviewRecord.Found;
import org.springframework.stereotype.Component;

/**
 * Whose it is to see whether something unusual was in order: the guardian's, and where there is none the service
 * manager's, then a lead's; of those who are there for another site only where nobody else is. Never the one's who
 * looked, and never theirs who are left out of a concern in it.
 */
@Component
class Watchers {

  private static final List<Role> RUNGS =
      List.of(Role.CALDICOTT_GUARDIAN, Role.SERVICE_MANAGER, Role.SAFEGUARDING_LEAD);

  private final Directory directory;
  private final Concerns concerns;

  Watchers(Directory directory, Concerns concerns) {
    this.directory = directory;
    this.concerns = concerns;
  }

  /** Empty where nobody of them is left. */
  List<PersonId> of(String agency, Found found) {
    Set<PersonId> out = concerns.excluded(found.concerns());
    Set<PersonId> elsewhere = concerns.ofOtherSite(found.concerns());
    Map<Role, List<PersonId>> rungs = new LinkedHashMap<>();
    RUNGS.forEach(rung -> rungs.put(rung, directory.of(rung, agency).stream().map(Person::id)
        .filter(person -> !person.equals(found.person()) && !out.contains(person)).toList()));
    Stream<List<PersonId>> ofTheSite = rungs.entrySet().stream().map(rung -> rung.getValue().stream()
        .filter(person -> rung.getKey() == Role.CALDICOTT_GUARDIAN || !elsewhere.contains(person)).toList());
    return Stream.concat(ofTheSite, rungs.values().stream()).filter(people -> !people.isEmpty()).findFirst()
        .orElse(List.of());
  }
}

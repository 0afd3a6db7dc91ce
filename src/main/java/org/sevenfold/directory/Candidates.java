package org.sevenfold.directory;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * To whom work is offered: those of the roles who are on duty, less those who are excluded. Where a role has nobody,
 * the work goes to the next rung, and at the last to somebody off duty: no task is ever offered to nobody.
 */
@Component
public class Candidates {

  private static final List<Role> LADDER = List.of(Role.SAFEGUARDING_LEAD, Role.SERVICE_MANAGER);

  private final Directory directory;

  Candidates(Directory directory) {
    this.directory = directory;
  }

  /**
   * @param agency   whose people
   * @param roles    role keys, comma-separated, the first first
   * @param excluded ids of those who are left out
   */
  public Set<String> of(String agency, String roles, Set<String> excluded) {
    Set<String> found = new LinkedHashSet<>();
    Arrays.stream(roles.split(",")).map(Role::of).flatMap(Optional::stream)
        .forEach(role -> found.addAll(onDuty(role, agency, excluded)));
    for (Role rung : LADDER) {
      if (found.isEmpty()) {
        found.addAll(onDuty(rung, agency, excluded));
      }
    }
    return found.isEmpty() ? offDuty(agency, excluded) : found;
  }

  private List<String> onDuty(Role role, String agency, Set<String> excluded) {
    return directory.of(role, agency).stream().filter(Person::onDuty).map(Person::id)
        .filter(person -> !excluded.contains(person)).toList();
  }

  private Set<String> offDuty(String agency, Set<String> excluded) {
    Set<String> found = new LinkedHashSet<>();
    LADDER.forEach(role -> directory.of(role, agency).stream().map(Person::id)
        .filter(person -> !excluded.contains(person)).forEach(found::add));
    return found;
  }
}

package org.sevenfold.directory;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * To whom work is offered: those of the roles who are on duty, less those who are excluded. Where a role has nobody,
 * the work goes to the next rung, and then to somebody off duty. Whoever else there is comes last: as long as an agency
 * has anybody left to ask, no task is offered to nobody.
 */
@Component
public class PeopleOnDuty {

  /** Who stands behind everybody else, in this order. */
  public static final List<Role> NEXT_ROLES = List.of(Role.SAFEGUARDING_LEAD, Role.SERVICE_MANAGER);
  /** Who is asked when none of those is left. */
  public static final List<Role> WHO_IS_LEFT =
      List.of(Role.CALDICOTT_GUARDIAN, Role.MANAGER, Role.IG_LEGAL_ADVISER);

  private final Directory directory;

  PeopleOnDuty(Directory directory) {
    this.directory = directory;
  }

  /**
   * @param agency   whose people
   * @param roles    role keys, comma-separated, the first first
   * @param excluded ids of those who are left out
   * @return their ids; empty where everybody of these roles and of the next ones is left out
   */
  public Set<PersonId> of(String agency, String roles, Set<PersonId> excluded) {
    List<Role> wanted = Arrays.stream(roles.split(",")).map(Role::of).flatMap(Optional::stream).toList();
    return rungs(wanted, agency, excluded).map(Supplier::get).filter(rung -> !rung.isEmpty()).findFirst()
        .orElse(Set.of());
  }

  /** Each is asked only where the one before has nobody. */
  private Stream<Supplier<Set<PersonId>>> rungs(List<Role> wanted, String agency, Set<PersonId> excluded) {
    Stream<List<Role>> onDuty = Stream.concat(Stream.of(wanted), NEXT_ROLES.stream().map(List::of));
    return Stream.concat(onDuty.map(roles -> () -> onDuty(roles, agency, excluded)),
        Stream.of(() -> any(NEXT_ROLES, agency, excluded)));
  }

  /** Whether somebody works in an agency still. */
  public boolean isOf(PersonId person, String agency) {
    return directory.person(person).filter(one -> one.agency().equals(agency)).isPresent();
  }

  /** Those who may be asked when nobody else is there: they know the work, and it is not theirs. */
  public Set<PersonId> whoeverIsLeft(String agency, Set<PersonId> excluded) {
    return any(WHO_IS_LEFT, agency, excluded);
  }

  private Set<PersonId> onDuty(List<Role> roles, String agency, Set<PersonId> excluded) {
    return ids(roles, agency, excluded, Person::onDuty);
  }

  private Set<PersonId> any(List<Role> roles, String agency, Set<PersonId> excluded) {
    return ids(roles, agency, excluded, person -> true);
  }

  private Set<PersonId> ids(List<Role> roles, String agency, Set<PersonId> excluded, Predicate<Person> asked) {
    return roles.stream().flatMap(role -> directory.of(role, agency).stream()).filter(asked).map(Person::id)
        .filter(person -> !excluded.contains(person)).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

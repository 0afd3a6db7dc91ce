package org.sevenfold.directory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * To whom work is offered: those of the roles who are on duty, less those who are excluded. Of each role those of the
 * concern's site come first, and where there are none, those of the other sites. Where a role has nobody, the work goes
 * to the next rung, and then to somebody off duty. Whoever else there is comes last: as long as an agency has anybody
 * left to ask, no task is offered to nobody.
 */
@Component
public class PeopleOnDuty {

  /** Who stands behind everybody else, in this order. */
  public static final List<Role> NEXT_ROLES = List.of(Role.SAFEGUARDING_LEAD, Role.SERVICE_MANAGER);
  /** Who is asked when none of those is left. */
  public static final List<Role> WHO_IS_LEFT =
      List.of(Role.CALDICOTT_GUARDIAN, Role.MANAGER, Role.IG_LEGAL_ADVISER);

  private final Directory directory;
  private final Sites sites;

  PeopleOnDuty(Directory directory, Sites sites) {
    this.directory = directory;
    this.sites = sites;
  }

  /**
   * @param area     whose people
   * @param roles    role keys, comma-separated, the first first
   * @param excluded ids of those who are left out
   * @return their ids; empty where everybody of these roles and of the next ones is left out
   */
  public Set<PersonId> of(Area area, String roles, Set<PersonId> excluded) {
    List<Role> wanted = Arrays.stream(roles.split(",")).map(Role::of).flatMap(Optional::stream).toList();
    return rungs(wanted, area, excluded).map(Supplier::get).filter(rung -> !rung.isEmpty()).findFirst()
        .orElse(Set.of());
  }

  /** Each is asked only where the one before has nobody. */
  private Stream<Supplier<Set<PersonId>>> rungs(List<Role> wanted, Area area, Set<PersonId> excluded) {
    Stream<List<Role>> onDuty = Stream.concat(Stream.of(wanted), NEXT_ROLES.stream().map(List::of));
    return Stream.concat(onDuty.map(roles -> () -> onDuty(roles, area, excluded)),
        Stream.of(() -> any(NEXT_ROLES, area, excluded)));
  }

  /** Everybody of an area's agency but these, each role read once. */
  public Staff staff(Area area, Set<PersonId> excluded) {
    Map<Role, List<Person>> people = new EnumMap<>(Role.class);
    return new Staff(role -> people.computeIfAbsent(role, some -> directory.of(some, area).stream()
        .filter(person -> !excluded.contains(person.id())).toList()), sites.elsewhere(area));
  }

  /** Whether somebody works in an agency still. */
  public boolean isOf(PersonId person, String agency) {
    return directory.person(person).filter(one -> one.agency().equals(agency)).isPresent();
  }

  /** Those who may be asked when nobody else is there: they know the work, and it is not theirs. */
  public Set<PersonId> whoeverIsLeft(Area area, Set<PersonId> excluded) {
    return any(WHO_IS_LEFT, area, excluded);
  }

  private Set<PersonId> onDuty(List<Role> roles, Area area, Set<PersonId> excluded) {
    return ids(roles, area, excluded, Person::onDuty);
  }

  private Set<PersonId> any(List<Role> roles, Area area, Set<PersonId> excluded) {
    return ids(roles, area, excluded, person -> true);
  }

  private Set<PersonId> ids(List<Role> roles, Area area, Set<PersonId> excluded, Predicate<Person> asked) {
    return roles.stream().map(role -> directory.of(role, area).stream()
        .filter(person -> asked.test(person) && !excluded.contains(person.id())).toList())
        .flatMap(people -> sites.first(people, area).stream()).map(Person::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

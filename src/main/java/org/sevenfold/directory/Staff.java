package org.sevenfold.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The people of an area's agency, as they were when they were read; of each role those who are there for the site, and
 * where there are none, those of the other sites.
 */
public final class Staff {

  private final Function<Role, List<Person>> people;
  private final Set<PersonId> elsewhere;

  Staff(Function<Role, List<Person>> people, Set<PersonId> elsewhere) {
    this.people = people;
    this.elsewhere = elsewhere;
  }

  /** Those of exactly these roles who are on duty; nobody stands in for them. */
  public Set<PersonId> onDuty(List<Role> roles) {
    return ids(roles, Person::onDuty);
  }

  /** Those of exactly these roles, on duty or not. */
  public Set<PersonId> any(List<Role> roles) {
    return ids(roles, person -> true);
  }

  private Set<PersonId> ids(List<Role> roles, Predicate<Person> asked) {
    return roles.stream().map(role -> people.apply(role).stream().filter(asked).map(Person::id).toList())
        .flatMap(ids -> here(ids).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<PersonId> here(List<PersonId> ids) {
    List<PersonId> here = ids.stream().filter(id -> !elsewhere.contains(id)).toList();
    return here.isEmpty() ? ids : here;
  }
}

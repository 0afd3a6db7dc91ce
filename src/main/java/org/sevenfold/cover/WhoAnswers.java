package org.sevenfold.cover;

import java.util.List;
import java.util.stream.Stream;

import org.sevenfold.directory.Area;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Sites;
import org.springframework.stereotype.Component;

/**
 * Who answers for a place: its managers, on duty or not; where it has none, the service managers, and then whoever lets
 * people in.
 */
@Component
class WhoAnswers {

  private static final List<Role> IN_TURN = List.of(Role.MANAGER, Role.SERVICE_MANAGER, Role.ADMINISTRATOR);

  private final Directory directory;
  private final Sites sites;

  WhoAnswers(Directory directory, Sites sites) {
    this.directory = directory;
    this.sites = sites;
  }

  /** Nobody where nobody but practitioners works there. */
  List<PersonId> of(Area place) {
    return IN_TURN.stream().map(role -> sites.first(directory.of(role, place.agency()), place))
        .filter(people -> !people.isEmpty()).findFirst().stream().flatMap(WhoAnswers::ids).toList();
  }

  private static Stream<PersonId> ids(List<Person> people) {
    return people.stream().map(Person::id);
  }
}

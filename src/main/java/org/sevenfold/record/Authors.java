package org.sevenfold.record;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who people are at the moment: asked when an act is sealed, and for what was sealed before names were. Who is signed
 * in is known without asking again.
 */
@Component
class Authors {

  private final Directory directory;

  Authors(Directory directory) {
    this.directory = directory;
  }

  /** Name and job of these people, of those who have left too; none for an id that is nobody's. */
  Map<PersonId, Author> of(Collection<PersonId> people) {
    Optional<Person> alone = signedIn().filter(person -> Set.copyOf(people).equals(Set.of(person.id())));
    return alone.map(person -> Map.of(person.id(), author(person))).orElseGet(() -> asked(people));
  }

  private Map<PersonId, Author> asked(Collection<PersonId> people) {
    return directory.ever(people).stream().collect(Collectors.toMap(Person::id, Authors::author));
  }

  private static Optional<Person> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getDetails).filter(Person.class::isInstance).map(Person.class::cast);
  }

  private static Author author(Person person) {
    return new Author(person.name(), person.job());
  }
}

package org.sevenfold.work;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Sites;
import org.springframework.stereotype.Component;

/**
 * Who could be given a piece of work by name: those of its role, those who stand behind them, whoever has been asked to
 * take it over since it is late, and the raiser where the work is the raiser's. Always of the concern's own agency, and
 * of its site as long as somebody of the role is on duty there; never anybody left out or with a conflict of interest.
 * Whether somebody may claim or answer is the same rule in SQL, see {@link WorkList#allowed}.
 */
@Component
public class Eligibility {

  private final Directory directory;
  private final Concerns concerns;
  private final WorkList work;
  private final Sites sites;
  private final Ladder ladder;

  Eligibility(Directory directory, Concerns concerns, WorkList work, Sites sites, Ladder ladder) {
    this.ladder = ladder;
    this.sites = sites;
    this.directory = directory;
    this.concerns = concerns;
    this.work = work;
  }

  /** Those who could have it, those on duty first; where none of its roles is left, whoever is asked then. */
  public List<Person> of(OpenTask task) {
    Concern concern = concerns.find(task.concern()).orElseThrow();
    Set<PersonId> never = new HashSet<>(concerns.excluded(concern.reference()));
    never.addAll(work.conflicted(task.id()));
    List<Person> ofItsRoles = inRoles(itsRoles(task), concern, never).toList();
    Stream<Person> others =
        ofItsRoles.isEmpty() ? inRoles(PeopleOnDuty.WHO_IS_LEFT, concern, never) : ofItsRoles.stream();
    Map<PersonId, Person> people = new LinkedHashMap<>();
    Stream.of(others, raiser(concern, task), asked(task)).flatMap(some -> some)
        .filter(person -> person.agency().equals(concern.agency()) && !never.contains(person.id()))
        .sorted(Comparator.comparing(Person::onDuty).reversed())
        .forEach(person -> people.putIfAbsent(person.id(), person));
    return List.copyOf(people.values());
  }

  public boolean isEligible(PersonId person, OpenTask task) {
    return of(task).stream().anyMatch(one -> one.id().equals(person));
  }

  private static List<Role> itsRoles(OpenTask task) {
    Stream<Role> itsOwn = Role.of(task.role()).filter(role -> role != Role.PRACTITIONER).stream();
    return Stream.concat(itsOwn, PeopleOnDuty.NEXT_ROLES.stream()).distinct().toList();
  }

  private Stream<Person> asked(OpenTask task) {
    return ladder.asked(task).stream().map(directory::person).flatMap(Optional::stream);
  }

  private Stream<Person> inRoles(List<Role> roles, Concern concern, Set<PersonId> never) {
    return roles.stream().map(role -> directory.of(role, concern.area()).stream()
        .filter(person -> !never.contains(person.id())).toList()).flatMap(people -> ofTheSite(people, concern));
  }

  private Stream<Person> ofTheSite(List<Person> people, Concern concern) {
    List<Person> onDuty = people.stream().filter(Person::onDuty).toList();
    return Stream.of(people, onDuty).flatMap(some -> sites.first(some, concern.area()).stream());
  }

  private Stream<Person> raiser(Concern concern, OpenTask task) {
    return Role.PRACTITIONER.key().equals(task.role()) ? directory.person(concern.raisedBy()).stream() : Stream.empty();
  }
}

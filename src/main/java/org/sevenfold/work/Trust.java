package org.sevenfold.work;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.sevenfold.record.PeopleRecord.Moved;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that open what others wrote, or let others in: an administrator alone can't give them, where there is a second
 * person. Whoever makes accounts could else make up a lead and read everything.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Trust {

  private static final Set<Role> TRUSTED = EnumSet.of(Role.SAFEGUARDING_LEAD, Role.CALDICOTT_GUARDIAN,
      Role.IG_LEGAL_ADVISER, Role.SERVICE_MANAGER, Role.ADMINISTRATOR);
  private static final Set<Role> LETS_IN = EnumSet.of(Role.ADMINISTRATOR);

  private final Directory directory;
  private final Proposals proposals;
  private final SecondPeople second;
  private final PeopleRecord record;
  private final CandidateAssignment offering;
  private final NewCodes codes;

  Trust(Directory directory, Proposals proposals, SecondPeople second, PeopleRecord record,
      CandidateAssignment offering, NewCodes codes) {
    this.directory = directory;
    this.proposals = proposals;
    this.second = second;
    this.record = record;
    this.offering = offering;
    this.codes = codes;
  }

  /** Whether anything of this opens what others wrote, or lets others in. */
  static boolean needed(Set<Role> roles) {
    return roles.stream().anyMatch(TRUSTED::contains);
  }

  /** What somebody may do at once who is to have these roles: what they had here, and what needs nobody's trust. */
  Set<Role> atOnce(Set<Role> before, Set<Role> wanted) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(wanted);
    roles.removeIf(role -> TRUSTED.contains(role) && !before.contains(role));
    return roles.isEmpty() ? before : roles;
  }

  /**
   * Asks a second person for the roles that somebody is to have and does not have yet. Where there is nobody, they have
   * them at once.
   *
   * @throws AnswerRefused when somebody is to decide about other roles of theirs
   */
  void propose(PersonId by, PersonId person, Set<Role> wanted) {
    Person now = directory.person(person).orElseThrow();
    Set<Role> more = EnumSet.noneOf(Role.class);
    wanted.stream().filter(role -> TRUSTED.contains(role) && !now.has(role)).forEach(more::add);
    propose(by, now, intersection(more, LETS_IN));
    more.removeAll(LETS_IN);
    propose(by, now, more);
  }

  private static Set<Role> intersection(Set<Role> some, Set<Role> others) {
    return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
  }

  private void propose(PersonId by, Person person, Set<Role> more) {
    if (more.isEmpty()) {
      return;
    }
    Proposed what = new Proposed.GiveRoles(person.id(), more);
    if (proposals.isOpen(what)) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS,
          "A second person is to decide already about what they may do here. Wait for that", List.of());
    }
    record.append(person.agency(), Act.Kind.PROPOSED, by, person.id(),
        List.of(new Change("more roles", "", words(more))),
        List.of());
    Proposal made = proposals.make(by, person.agency(), what, false, Optional.empty());
    if (made.alone()) {
      give(by, person, more, Act.Kind.ALONE, List.of());
    }
    second.made(made, directory.of(Role.SERVICE_MANAGER, person.agency()).stream().map(Person::id)
        .filter(one -> !one.equals(by)).toList());
  }

  /** A second person has decided. */
  void decided(PersonId by, Proposal proposal, Proposed.GiveRoles what, Proposal.Outcome outcome, String why) {
    directory.hold(what.person());
    Optional<Person> here = directory.person(what.person()).filter(one -> one.agency().equals(proposal.agency()));
    List<Change> reason = List.of(new Change("reason", "", why));
    boolean yes = outcome == Proposal.Outcome.CONFIRMED;
    if (here.isPresent() && yes && !proposal.inForce()) {
      give(by, here.get(), what.roles(), Act.Kind.CONFIRMED, reason);
    } else if (here.isPresent() && !yes && proposal.inForce()) {
      take(by, here.get(), what.roles(), reason);
    } else {
      record.append(proposal.agency(), yes ? Act.Kind.CONFIRMED : Act.Kind.DECLINED, by, what.person(), reason,
          List.of());
    }
  }

  private void give(PersonId by, Person person, Set<Role> more, Act.Kind kind, List<Change> reason) {
    Set<Role> roles = EnumSet.copyOf(more);
    roles.addAll(person.roles());
    directory.change(person.as(roles));
    offering.anew(person.agency());
    record.append(person.agency(), kind, by, person.id(), changes(person, roles, reason), List.of());
    if (person.roles().isEmpty()) {
      codes.ask(by, person.id()); // until now they could not sign in
    }
  }

  private void take(PersonId by, Person person, Set<Role> less, List<Change> reason) {
    Set<Role> roles = EnumSet.copyOf(person.roles());
    roles.removeAll(less);
    directory.change(person.as(roles));
    List<Moved> moved = offering.withoutClaimsOf(person.id(), person.agency()).stream()
        .map(task -> new Moved(task.concern(), task.role())).toList();
    record.append(person.agency(), Act.Kind.DECLINED, by, person.id(), changes(person, roles, reason), moved);
  }

  private static List<Change> changes(Person before, Set<Role> now, List<Change> more) {
    Change roles = new Change("roles", words(before.roles()), words(now));
    return Stream.concat(Stream.of(roles), more.stream()).toList();
  }

  private static String words(Set<Role> roles) {
    return EnumSet.allOf(Role.class).stream().filter(roles::contains).map(Role::words)
        .collect(Collectors.joining(", "));
  }
}

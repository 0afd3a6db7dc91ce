package org.sevenfold.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.SiteId;
import org.sevenfold.directory.Sites;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.sevenfold.record.PeopleRecord.Moved;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which sites somebody is there. Who is trusted with what others wrote comes to more of it by another site: they
 * have that when a second person has confirmed it. Fewer sites are in force at once, and of everybody else any.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffSites {

  private static final String SITES = "sites";

  private final Sites sites;
  private final Directory directory;
  private final Proposals proposals;
  private final SecondPeople second;
  private final PeopleRecord record;
  private final CandidateAssignment offering;

  StaffSites(Sites sites, Directory directory, Proposals proposals, SecondPeople second, PeopleRecord record,
      CandidateAssignment offering) {
    this.sites = sites;
    this.directory = directory;
    this.proposals = proposals;
    this.second = second;
    this.record = record;
    this.offering = offering;
  }

  /** What the record says of the sites of somebody who joins: nothing where that is the whole agency. */
  List<Change> joining(Newcomer newcomer) {
    check(newcomer.agency(), newcomer.sites(), Set.of());
    return newcomer.sites().isEmpty() ? List.of() : List.of(new Change(SITES, "", sites.words(newcomer.sites())));
  }

  /** Whoever goes to another agency leaves their sites behind. */
  void leave(Person person) {
    sites.put(person.id(), Set.of());
  }

  /** @throws AnswerRefused when it is no site of theirs, or a second person is to decide about their sites already */
  void change(PersonId by, Person person, Set<SiteId> wanted) {
    Set<SiteId> before = of(person.id());
    check(person.agency(), wanted, before);
    Set<SiteId> now = atOnce(person, before, wanted);
    if (!now.equals(before)) {
      put(by, person, now, Act.Kind.CHANGED, List.of());
    }
    if (!now.equals(wanted)) {
      propose(by, person, new Proposed.MoreSites(person.id(), wanted, now));
    }
  }

  private void check(String agency, Set<SiteId> wanted, Set<SiteId> before) {
    Set<SiteId> known = sites.of(agency).stream().map(Site::id).collect(Collectors.toSet());
    known.addAll(before);
    if (!known.containsAll(wanted)) {
      throw refused("Choose among the sites that the agency uses");
    }
  }

  /** What of it needs nobody's trust. None left over would mean all of them: then what they had stays. */
  private Set<SiteId> atOnce(Person person, Set<SiteId> before, Set<SiteId> wanted) {
    boolean isTrusted = Trust.needed(person.roles()) || proposals.isForMore(person.id());
    if (!isTrusted || before.isEmpty()) {
      return wanted;
    }
    Set<SiteId> fewer = new HashSet<>(wanted);
    fewer.retainAll(before);
    return fewer.isEmpty() ? before : fewer;
  }

  private void propose(PersonId by, Person person, Proposed.MoreSites what) {
    if (proposals.isOpen(what)) {
      throw refused("A second person is to decide already for which sites they are there. Wait for that");
    }
    record.append(person.agency(), Act.Kind.PROPOSED, by, person.id(), List.of(asked(what)), List.of());
    Proposal made = proposals.make(by, person.agency(), what, false, Optional.empty());
    if (made.alone()) {
      put(by, person, what.sites(), Act.Kind.ALONE, List.of(asked(what)));
    }
    second.made(made, directory.of(Role.SERVICE_MANAGER, person.agency()).stream().map(Person::id)
        .filter(one -> !one.equals(by)).toList());
  }

  /** A second person has decided. */
  void decided(PersonId by, Proposal proposal, Proposed.MoreSites what, Proposal.Outcome outcome, String why) {
    directory.hold(what.person());
    boolean yes = outcome == Proposal.Outcome.CONFIRMED;
    Act.Kind kind = yes ? Act.Kind.CONFIRMED : Act.Kind.DECLINED;
    List<Change> said = List.of(asked(what), new Change("reason", "", why));
    Set<SiteId> still = yes ? what.before() : what.sites();
    Optional<Person> here = directory.person(what.person()).filter(one -> one.agency().equals(proposal.agency()))
        .filter(one -> yes != proposal.inForce() && of(one.id()).equals(still));
    if (here.isPresent()) {
      put(by, here.get(), yes ? what.sites() : what.before(), kind, said);
    } else {
      record.append(proposal.agency(), kind, by, what.person(), said, List.of());
    }
  }

  /** Open work follows: what they have claimed and would not be offered any more is with others. */
  private void put(PersonId by, Person person, Set<SiteId> now, Act.Kind kind, List<Change> said) {
    List<Change> changes = new ArrayList<>(said);
    changes.add(new Change(SITES, sites.words(of(person.id())), sites.words(now)));
    sites.put(person.id(), now);
    List<Moved> moved = offering.withoutClaimsOf(person.id(), person.agency()).stream()
        .map(task -> new Moved(task.concern(), task.role())).toList();
    record.append(person.agency(), kind, by, person.id(), changes, moved);
  }

  private Set<SiteId> of(PersonId person) {
    return sites.of(person).stream().map(Site::id).collect(Collectors.toUnmodifiableSet());
  }

  private Change asked(Proposed.MoreSites what) {
    return new Change(PeopleRecord.MORE_SITES, sites.words(what.before()), sites.words(what.sites()));
  }

  private static AnswerRefused refused(String why) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of());
  }
}

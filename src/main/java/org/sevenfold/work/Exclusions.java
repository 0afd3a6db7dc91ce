package org.sevenfold.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is left out of a concern: alleged to be its source, or too close to it. A safeguarding lead says so with a
 * reason; from then on the person neither sees it nor does its work, and what was theirs is offered to others at once.
 * Where that takes away somebody who watches over it, a second person decides whether it stays so (ADR 0027).
 */
@Component
public class Exclusions {

  private static final String ABOUT_THEM = "It is about them, as whoever raised it says";
  /** Those who could be the second person: whoever may remove them alone can do as they like. */
  private static final Set<Role> WATCHING =
      Set.of(Role.SAFEGUARDING_LEAD, Role.SERVICE_MANAGER, Role.CALDICOTT_GUARDIAN);

  private final Concerns concerns;
  private final LeftOut leftOut;
  private final Directory directory;
  private final Proposals proposals;
  private final SecondPeople second;
  private final WorkList work;

  Exclusions(Concerns concerns, LeftOut leftOut, Directory directory, Proposals proposals, SecondPeople second,
      WorkList work) {
    this.concerns = concerns;
    this.leftOut = leftOut;
    this.directory = directory;
    this.proposals = proposals;
    this.second = second;
    this.work = work;
  }

  /**
   * A colleague is out at once, and so is a lead, a guardian or a service manager, but then a second person has to
   * confirm it. Whoever raised it stays in until that is done. One at a time: nobody empties the room.
   *
   * @return what a second person is to decide; empty where nobody has to
   * @throws AnswerRefused when it is not theirs to say, gives no reason, would leave the concern without a lead, or
   *                       another leaving out waits for a second person
   */
  @Transactional
  public Optional<Proposal> exclude(Person lead, PersonId person, ConcernReference reference, String reason) {
    List<Concern> together = allowed(lead, person, reference);
    String why = GivenReason.checked(reason);
    if (!together.stream().allMatch(concern -> leftOut.hasLeadBesides(person, concern))) {
      throw refused("No safeguarding lead would be left for this concern. Bring in another lead first");
    }
    if (leftOut.isOutOfAll(person, together)) {
      return Optional.empty();
    }
    if (isTheirs(lead, person, together)) {
      leftOut.out(lead.id(), person, together, why);
      leftOut.tellWhoGoesOn(lead.id(), reference);
      return Optional.empty();
    }
    return Optional.of(propose(lead.id(), new Proposed.LeaveOut(person, reference), together, why));
  }

  /** Oneself, and whoever neither raised it nor watches over it. */
  private boolean isTheirs(Person lead, PersonId person, List<Concern> together) {
    return lead.id().equals(person)
        || !watches(directory.person(person).orElseThrow()) && !raised(person, together);
  }

  private Proposal propose(PersonId by, Proposed.LeaveOut what, List<Concern> together, String why) {
    if (proposals.leavingOut(together.stream().map(Concern::reference).toList()).isPresent()) {
      throw refused("Somebody is left out of this concern already, or is to be, and a second person has not decided"
          + " about it. Wait for that");
    }
    Concern concern = together.get(0);
    int entry = leftOut.said(Act.Kind.PROPOSED, by, what, why).number();
    Proposal made = proposals.make(by, concern.agency(), what, !raised(what.person(), together), Optional.of(entry));
    if (made.inForce()) {
      leftOut.out(by, what.person(), together, why);
    }
    made(made, together);
    leftOut.tellWhoGoesOn(by, what.concern());
    return made;
  }

  private void made(Proposal made, List<Concern> together) {
    if (made.alone()) {
      leftOut.said(Act.Kind.ALONE, made.by(), made.what(), "");
    }
    second.made(made, leftOut.serviceManagers(made.by(), together.get(0)));
  }

  private static boolean raised(PersonId person, List<Concern> together) {
    return together.stream().anyMatch(concern -> concern.raisedBy().equals(person));
  }

  /**
   * Whoever raises a concern, or has raised it, names those whom it is about. They are out before anybody is told, and
   * nobody has to agree; whether somebody is left to lead it is the concern's own question.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void named(PersonId raiser, Collection<Person> people, ConcernReference reference) {
    List<Concern> together = leftOut.held(reference);
    List<Person> fresh = people.stream().filter(person -> !leftOut.isOutOfAll(person.id(), together)).toList();
    fresh.forEach(person -> leftOut.out(raiser, person.id(), together, ABOUT_THEM));
    tellOf(raiser, fresh.stream().filter(Exclusions::watches).toList(), together.get(0));
  }

  /** The service managers are to know that somebody who watches over concerns is out of one, but not who says so. */
  private void tellOf(PersonId raiser, List<Person> watching, Concern concern) {
    watching.forEach(person -> proposals.keepDecided(raiser, concern.agency(),
        new Proposed.Named(person.id(), concern.reference())));
    if (!watching.isEmpty()) {
      second.told(leftOut.serviceManagers(raiser, concern));
    }
  }

  private static boolean watches(Person person) {
    return person.roles().stream().anyMatch(WATCHING::contains);
  }

  /**
   * Somebody to whom a piece of work is offered is too close to those it is about: they are out at once, nobody has to
   * agree, and what they had is offered to others. Those who go on with it hear that somebody stepped out.
   *
   * @return whether anybody but the raiser is left to go on with it
   * @throws AnswerRefused when it is not offered to them, when they raised it themselves, or without a reason
   */
  @Transactional
  public boolean stepOut(Person person, OpenTask task, String reason) {
    List<Concern> together = leftOut.held(task.concern());
    if (work.allowed(person.id(), Right.STEP_OUT, task.id()).isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT, "This task is not offered to you", List.of());
    }
    Concern concern = concerns.find(task.concern()).orElseThrow();
    if (concern.raisedBy().equals(person.id())) {
      throw refused("You raised this concern. Pass it to your lead instead: you stay able to see what becomes of it");
    }
    leftOut.out(person.id(), person.id(), together, GivenReason.checked(reason));
    leftOut.tellWhoGoesOn(person.id(), concern.reference());
    return work.isOfferedToOthers(concern.raisedBy(), concern.reference());
  }

  /**
   * Somebody is let in again when a second person has confirmed it. Whoever left them out by mistake, and takes it back
   * before anybody has decided, needs nobody.
   *
   * @return what a second person is to decide; empty where nobody has to
   * @throws AnswerRefused when it is not theirs to say, gives no reason, or a second person is to decide already
   */
  @Transactional
  public Optional<Proposal> letIn(Person lead, PersonId person, ConcernReference reference, String reason) {
    List<Concern> together = allowed(lead, person, reference);
    String why = GivenReason.checked(reason);
    Optional<Proposal> waiting = proposals.leavingOut(together.stream().map(Concern::reference).toList())
        .filter(one -> one.what().person().equals(person));
    if (waiting.filter(one -> proposals.withdraw(lead.id(), one.id())).isPresent()) {
      leftOut.said(Act.Kind.WITHDRAWN, lead.id(), waiting.get().what(), why);
      leftOut.back(lead.id(), person, together, why);
      return Optional.empty();
    }
    if (waiting.isPresent()) {
      throw refused("A second person is to decide whether they are left out. Wait for that");
    }
    return leftOut.isOutOfAny(person, together)
        ? Optional.of(proposeBack(lead.id(), new Proposed.LetIn(person, reference), together, why))
        : Optional.empty();
  }

  private Proposal proposeBack(PersonId by, Proposed.LetIn what, List<Concern> together, String why) {
    if (proposals.isOpen(what)) {
      throw refused("A second person is to decide already whether they are let in again. Wait for that");
    }
    int entry = leftOut.said(Act.Kind.PROPOSED, by, what, why).number();
    Proposal made = proposals.make(by, together.get(0).agency(), what, false, Optional.of(entry));
    if (made.inForce()) {
      leftOut.back(by, what.person(), together, why);
    }
    made(made, together);
    return made;
  }

  /** The concern with those that are linked to it, held until the end of the transaction. */
  private List<Concern> allowed(Person lead, PersonId person, ConcernReference reference) {
    Concern concern = concerns.allowed(lead.id(), Right.LEAVE_OUT, reference)
        .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.RIGHT,
            "Only a safeguarding lead of this concern's agency decides who is left out of it", List.of()));
    if (directory.person(person).filter(one -> one.agency().equals(concern.agency())).isEmpty()) {
      throw refused("Choose somebody who works here");
    }
    return leftOut.held(reference);
  }

  private static AnswerRefused refused(String why) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of());
  }
}

package org.sevenfold.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is left out of a concern: alleged to be its source, or too close to it. A safeguarding lead says so with a
 * reason; from then on the person neither sees it nor does its work, and what was theirs is offered to others at once.
 * What is said of one concern holds for those that are linked to it.
 */
@Component
public class Exclusions {

  /** What an entry holds of it; its head, which nobody needs a key for, names nobody. */
  private static final String REASON = "said";
  private static final String ABOUT_THEM = "It is about them, as whoever raised it says";

  private final Concerns concerns;
  private final LinkedConcerns linked;
  private final Directory directory;
  private final Journal journal;
  private final CandidateAssignment offering;
  private final WorkList work;

  Exclusions(Concerns concerns, LinkedConcerns linked, Directory directory, Journal journal,
      CandidateAssignment offering, WorkList work) {
    this.concerns = concerns;
    this.linked = linked;
    this.directory = directory;
    this.journal = journal;
    this.offering = offering;
    this.work = work;
  }

  /** @throws AnswerRefused when it is not theirs to say, gives no reason, or would leave the concern without a lead */
  @Transactional
  public void exclude(Person lead, PersonId person, ConcernReference reference, String reason) {
    List<Concern> together = allowed(lead, person, reference);
    String why = GivenReason.checked(reason);
    if (!together.stream().allMatch(concern -> hasLeadBesides(person, concern))) {
      throw refused("No safeguarding lead would be left for this concern. Bring in another lead first");
    }
    leaveOut(directory.person(person).orElseThrow(), together, lead.id(), why);
  }

  /**
   * Whoever raises a concern, or has raised it, names those whom it is about. They are out before anybody is told, and
   * nobody has to agree; whether somebody is left to lead it is the concern's own question.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void named(PersonId raiser, Collection<Person> people, ConcernReference reference) {
    List<Concern> together = held(reference);
    people.forEach(person -> leaveOut(person, together, raiser, ABOUT_THEM));
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
    List<Concern> together = held(task.concern());
    if (work.allowed(person.id(), Right.STEP_OUT, task.id()).isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT, "This task is not offered to you", List.of());
    }
    Concern concern = concerns.find(task.concern()).orElseThrow();
    if (concern.raisedBy().equals(person.id())) {
      throw refused("You raised this concern. Pass it to your lead instead: you stay able to see what becomes of it");
    }
    leaveOut(directory.person(person.id()).orElseThrow(), together, person.id(), GivenReason.checked(reason));
    offering.tellWhoGoesOn(person.id(), concern);
    return work.isOfferedToOthers(concern.raisedBy(), concern.reference());
  }

  private void leaveOut(Person person, List<Concern> together, PersonId by, String reason) {
    together.stream().filter(concern -> !isLeftOut(person.id(), concern)).forEach(concern -> {
      concerns.exclude(person.id(), concern.reference());
      journal.append(concern.reference(), act(Act.Kind.EXCLUDED, by, person, reason));
      offering.anew(concern);
    });
  }

  private static Act act(Act.Kind kind, PersonId by, Person person, String reason) {
    return new Act(kind, by, Act.PERSON, "", Map.of(Act.PERSON, person.id().value(), REASON, reason));
  }

  private boolean isLeftOut(PersonId person, Concern concern) {
    return concerns.excluded(concern.reference()).contains(person);
  }

  private boolean hasLeadBesides(PersonId person, Concern concern) {
    Set<PersonId> excluded = concerns.excluded(concern.reference());
    return directory.of(Role.SAFEGUARDING_LEAD, concern.agency()).stream().map(Person::id)
        .anyMatch(one -> !one.equals(person) && !excluded.contains(one));
  }

  /** @throws AnswerRefused when it is not theirs to say, or gives no reason */
  @Transactional
  public void letIn(Person lead, PersonId person, ConcernReference reference, String reason) {
    List<Concern> together = allowed(lead, person, reference);
    String why = GivenReason.checked(reason);
    Person back = directory.person(person).orElseThrow();
    together.stream().filter(concern -> isLeftOut(person, concern)).forEach(concern -> {
      concerns.letIn(person, concern.reference());
      journal.append(concern.reference(), act(Act.Kind.LET_IN, lead.id(), back, why));
      offering.backTo(person, concern);
    });
  }

  /** The concern with those that are linked to it, held until the end of the transaction. */
  private List<Concern> allowed(Person lead, PersonId person, ConcernReference reference) {
    Concern concern = concerns.allowed(lead.id(), Right.LEAVE_OUT, reference)
        .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.RIGHT,
            "Only a safeguarding lead of this concern's agency decides who is left out of it", List.of()));
    if (directory.person(person).filter(one -> one.agency().equals(concern.agency())).isEmpty()) {
      throw refused("Choose somebody who works here");
    }
    return held(reference);
  }

  private List<Concern> held(ConcernReference reference) {
    List<ConcernReference> together = linked.withLinked(reference);
    together.forEach(journal::hold);
    return together.stream().flatMap(one -> concerns.find(one).stream()).toList();
  }

  private static AnswerRefused refused(String why) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of());
  }
}

package org.sevenfold.work;

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
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is left out of a concern: alleged to be its source, or too close to it. A safeguarding lead says so with a
 * reason; from then on the person neither sees it nor does its work, and what was theirs is offered to others at once.
 * What is said of one concern holds for those that are linked to it.
 */
@Component
public class Exclusions {

  private static final String REASON = "said";

  private final Concerns concerns;
  private final LinkedConcerns linked;
  private final Directory directory;
  private final Journal journal;
  private final CandidateAssignment offering;

  Exclusions(Concerns concerns, LinkedConcerns linked, Directory directory, Journal journal,
      CandidateAssignment offering) {
    this.concerns = concerns;
    this.linked = linked;
    this.directory = directory;
    this.journal = journal;
    this.offering = offering;
  }

  /** @throws AnswerRefused when it is not theirs to say, gives no reason, or would leave the concern without a lead */
  @Transactional
  public void exclude(Person lead, PersonId person, ConcernReference reference, String reason) {
    List<Concern> together = allowed(lead, person, reference);
    String why = GivenReason.checked(reason);
    if (!together.stream().allMatch(concern -> hasLeadBesides(person, concern))) {
      throw refused("No safeguarding lead would be left for this concern. Bring in another lead first");
    }
    together.stream().filter(concern -> !isLeftOut(person, concern)).forEach(concern -> {
      concerns.exclude(person, concern.reference());
      journal.append(concern.reference(),
          new Act(Act.Kind.EXCLUDED, lead.id(), person.value(), "", Map.of(REASON, why)));
      offering.anew(concern);
    });
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
    together.stream().filter(concern -> isLeftOut(person, concern)).forEach(concern -> {
      concerns.letIn(person, concern.reference());
      journal.append(concern.reference(),
          new Act(Act.Kind.LET_IN, lead.id(), person.value(), "", Map.of(REASON, why)));
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
    List<ConcernReference> together = linked.withLinked(reference);
    together.forEach(journal::hold);
    return together.stream().flatMap(one -> concerns.find(one).stream()).toList();
  }

  private static AnswerRefused refused(String why) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of());
  }
}

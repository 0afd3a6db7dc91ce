package org.sevenfold.work;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Packs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest: what a task's model says of who may not hold it is settled when the task begins, and holds
 * until it ends, whoever is offered it or given it later (P10, P56.c). An escalation has the conflicts of its original.
 */
@Component
public class Conflicts {

  /** Who may not hold a task, as its model says it in the property {@code conflict}. */
  public enum Relation {
    /** whoever made the decision that is in question */
    DECIDER,
    /** whoever has decided, advised or triaged anything in the concern */
    DECIDED,
    /** the same, but for what was said in trying to settle the disagreement that the task belongs to */
    DISPUTED,
    /** whoever opened the disagreement that the task belongs to, or joined in */
    PARTY,
    /** whoever raised the concern */
    RAISER,
    /** whoever raised the concern, where the pack wants somebody else to decide and another lead is on duty */
    RAISER_IF_OTHERS,
    /** whoever has given advice under the same reference */
    ADVISER,
    /** whoever put the question that advice is asked on under the same reference */
    ASKER
  }

  private final Concerns concerns;
  private final Advisers advisers;
  private final WorkList work;
  private final Directory directory;
  private final Packs packs;
  private final Decisions decisions;
  private final DisagreementRows disagreements;

  Conflicts(Concerns concerns, Advisers advisers, WorkList work, Directory directory, Packs packs,
      Decisions decisions, DisagreementRows disagreements) {
    this.disagreements = disagreements;
    this.decisions = decisions;
    this.concerns = concerns;
    this.advisers = advisers;
    this.work = work;
    this.directory = directory;
    this.packs = packs;
  }

  /**
   * Keeps who may not hold a task that has just begun, and says who they are.
   *
   * @param relations as the model says them, with blanks between
   * @param decider   the model's own variable, if it has one
   * @param inherited of the task that this one escalates
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<PersonId> begin(OpenTask task, String relations, Optional<PersonId> decider, Set<PersonId> inherited) {
    Set<PersonId> people = new HashSet<>(inherited);
    Arrays.stream(relations.split(" ")).filter(word -> !word.isEmpty()).map(Conflicts::relation)
        .flatMap(relation -> people(relation, task, decider)).forEach(people::add);
    if (!people.isEmpty()) {
      work.conflicted(people, task.id());
    }
    return people;
  }

  private Stream<PersonId> people(Relation relation, OpenTask task, Optional<PersonId> decider) {
    return switch (relation) {
      case DECIDER -> decider.stream();
      case DECIDED -> decisions.deciders(task.concern()).stream();
      case DISPUTED -> decisions.disputed(task.concern(), task.reference()).stream();
      case PARTY -> disagreements.parties(task.reference()).stream();
      case RAISER -> concerns.find(task.concern()).map(Concern::raisedBy).stream();
      case RAISER_IF_OTHERS -> concerns.find(task.concern()).filter(this::hasOthersToDecide).map(Concern::raisedBy)
          .stream();
      case ADVISER -> advisers.advised(task.reference()).stream();
      case ASKER -> advisers.asker(task.reference()).stream();
    };
  }

  /** Wherever in the agency: where a site has no other lead, those of the other sites are asked. */
  private boolean hasOthersToDecide(Concern concern) {
    Set<PersonId> excluded = concerns.excluded(concern.reference());
    return packs.get(concern.pack()).deciderNotRaiser()
        && directory.of(Role.SAFEGUARDING_LEAD, concern.agency()).stream().filter(Person::onDuty).map(Person::id)
            .anyMatch(lead -> !lead.equals(concern.raisedBy()) && !excluded.contains(lead));
  }

  private static Relation relation(String word) {
    return Relation.valueOf(word.toUpperCase(Locale.ROOT));
  }
}

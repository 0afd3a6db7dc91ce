package org.sevenfold.work;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that a proposal ends at a person: those who are asked are told, and those on the next rung when its time
 * is over. It never ends by itself: whom an exclusion protects must not lose it because nobody answered a mail.
 */
@Component
public class SecondPeople {

  private final Proposals proposals;
  private final ProposalPost post;

  SecondPeople(Proposals proposals, ProposalPost post) {
    this.proposals = proposals;
    this.post = post;
  }

  /** @param others who are to see it, whether or not they are asked */
  @Transactional(propagation = Propagation.MANDATORY)
  public void made(Proposal made, Collection<PersonId> others) {
    Set<PersonId> asked = tellWhoIsAsked();
    Set<PersonId> told = new LinkedHashSet<>(others);
    told.removeAll(asked);
    post.powerUsed(told);
  }

  /** Nobody has to decide about it; these people are to know. */
  @Transactional(propagation = Propagation.MANDATORY)
  void told(Collection<PersonId> people) {
    post.powerUsed(people);
  }

  /** Whoever made it hears what became of it, and the others too, but whoever decided. */
  @Transactional(propagation = Propagation.MANDATORY)
  void ended(Proposal ended, PersonId by, Collection<PersonId> others) {
    Set<PersonId> told = new LinkedHashSet<>(others);
    told.add(ended.by());
    told.remove(by);
    post.powerUsed(told);
  }

  /** What is past its time goes on to the next rung; whoever could be asked now, and could not before, is asked. */
  @Transactional
  public void askFurther() {
    proposals.late().forEach(proposals::askFurther);
    tellWhoIsAsked();
  }

  private Set<PersonId> tellWhoIsAsked() {
    Set<PersonId> asked = proposals.toBeTold();
    post.secondPersonAsked(asked);
    return asked;
  }
}

package org.sevenfold.work;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A concern in which everything was answered by one person is marked, and somebody else reads it the next day. */
@Component
public class DoneAlone {

  private final Concerns concerns;
  private final Journal journal;
  private final Reviews reviews;

  DoneAlone(Concerns concerns, Journal journal, Reviews reviews) {
    this.concerns = concerns;
    this.journal = journal;
    this.reviews = reviews;
  }

  /** Part of the transaction that closes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void closed(ConcernReference reference) {
    Set<PersonId> people =
        journal.read(reference).answers().map(entry -> entry.act().who()).collect(Collectors.toUnmodifiableSet());
    if (people.size() == 1) {
      people.forEach(person -> mark(person, concerns.find(reference).orElseThrow()));
    }
  }

  private void mark(PersonId person, Concern concern) {
    journal.append(concern.reference(),
        new Act(Act.Kind.ALONE, person, Act.PERSON, "", Map.of(Act.PERSON, person.value())));
    reviews.ofDoneAlone(person, concern);
  }
}

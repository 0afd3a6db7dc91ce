package org.sevenfold.work;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A concern in which everything was answered by one person is marked, and somebody else reads it the next day. */
@Component
public class DoneAlone {

  private final Concerns concerns;
  private final Journal journal;
  private final Reviews reviews;
  private final WorkList work;

  DoneAlone(Concerns concerns, Journal journal, Reviews reviews, WorkList work) {
    this.concerns = concerns;
    this.journal = journal;
    this.reviews = reviews;
    this.work = work;
  }

  /** The last page is answered: whoever is still offered work in it will read it, and nothing has to follow. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answered(ConcernReference reference) {
    onlyPerson(reference).filter(person -> !work.isOfferedToOthers(person, reference))
        .ifPresent(person -> mark(person, concerns.find(reference).orElseThrow()));
  }

  /** It is closed, or went on without its triage: whoever was still offered work in it did none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void closed(ConcernReference reference) {
    onlyPerson(reference).ifPresent(person -> mark(person, concerns.find(reference).orElseThrow()));
  }

  /** Who answered everything by themselves; nobody where that is marked already. */
  private Optional<PersonId> onlyPerson(ConcernReference reference) {
    CaseRecord record = journal.read(Reading.OwnWork.DONE_ALONE, reference);
    Set<PersonId> people = record.answers().map(entry -> entry.act().who()).collect(Collectors.toUnmodifiableSet());
    boolean marked = record.of(Act.Kind.ALONE).anyMatch(entry -> !entry.content().containsKey(Act.WHAT));
    return people.size() == 1 && !marked ? people.stream().findFirst() : Optional.empty();
  }

  private void mark(PersonId person, Concern concern) {
    journal.append(concern.reference(),
        new Act(Act.Kind.ALONE, person, Act.PERSON, "", Map.of(Act.PERSON, person.value())));
    reviews.ofDoneAlone(person, concern);
  }
}

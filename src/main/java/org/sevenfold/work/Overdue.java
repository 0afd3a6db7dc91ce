package org.sevenfold.work;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/** What an escalation ends with: one named person on the original task, or a time until which it may wait. */
@Component("overdue")
public class Overdue {

  private static final String ASKED_BY = "overdue_task";

  private final WorkList work;
  private final Escalation escalation;
  private final CandidateAssignment assignment;
  private final Journal journal;
  private final CaseWork cases;
  private final References references;
  private final Directory directory;
  private final Clock clock;

  Overdue(WorkList work, Escalation escalation, CandidateAssignment assignment, Journal journal, CaseWork cases,
      References references,
      Directory directory,
      Clock clock) {
    this.work = work;
    this.escalation = escalation;
    this.assignment = assignment;
    this.journal = journal;
    this.cases = cases;
    this.references = references;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Does to the overdue task what was just answered. Public API of the models: never rename.
   *
   * @param answer take_over, hand_to or leave_until
   */
  public void resolve(String task, String reference, String answer) {
    Entry entry = lastAnswer(references.concern(new ConcernReference(reference)));
    work.find(new TaskId(task)).ifPresent(open -> {
      if ("leave_until".equals(answer)) {
        escalation.leaveUntil(open, clock.instant().plus(hours(entry)));
      } else {
        assignment.give("hand_to".equals(answer) ? named(entry) : entry.act().who(), open);
      }
    });
  }

  private Entry lastAnswer(ConcernReference concern) {
    return journal.read(Reading.OwnWork.ESCALATION, concern).entries().stream()
        .filter(entry -> ASKED_BY.equals(entry.act().subject()))
        .reduce((earlier, later) -> later).orElseThrow();
  }

  private PersonId named(Entry entry) {
    return meant(Meaning.SUCCESSOR, entry).flatMap(directory::byUserName).map(Person::id).orElseThrow();
  }

  private Duration hours(Entry entry) {
    return Duration.ofHours(Long.parseLong(meant(Meaning.HOURS, entry).orElseThrow()));
  }

  private Optional<String> meant(Meaning meaning, Entry entry) {
    return cases.form(entry.act().form()).meant(meaning, entry.content());
  }
}

package org.sevenfold.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.work.CandidateAssignment;
import org.sevenfold.work.Eligibility;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives tasks to one person, each in a transaction of its own and under the lock of its concern: it goes with its entry
 * in the record, or it stays where it was and why is said. Whether they may have it is asked for each.
 */
@Component
class OneByOne {

  private final TransactionTemplate transaction;
  private final Journal journal;
  private final WorkList work;
  private final Eligibility eligibility;
  private final CandidateAssignment assignment;

  OneByOne(TransactionTemplate transaction, Journal journal, WorkList work, Eligibility eligibility,
      CandidateAssignment assignment) {
    this.transaction = transaction;
    this.journal = journal;
    this.work = work;
    this.eligibility = eligibility;
    this.assignment = assignment;
  }

  /** What is to be done with each task. */
  interface Handing {

    /** Why it can't be done with the task as it is now, in words; empty where it can. */
    Optional<String> hindered(OpenTask task);

    /** What the entry in the record holds. */
    Act act(OpenTask task);

    /** What else belongs into the same transaction. */
    void done(OpenTask task);
  }

  HandedOver give(Person receiver, List<OpenTask> tasks, Handing handing) {
    List<OpenTask> done = new ArrayList<>();
    List<HandedOver.NotDone> not = new ArrayList<>();
    tasks.forEach(task -> given(receiver, task, handing).ifPresentOrElse(
        because -> not.add(new HandedOver.NotDone(task, because)), () -> done.add(task)));
    return new HandedOver(done, not);
  }

  private Optional<String> given(Person receiver, OpenTask seen, Handing handing) {
    return transaction.execute(status -> {
      journal.hold(seen.concern());
      Optional<OpenTask> now = work.find(seen.id());
      Optional<String> hindered = now.map(task -> handing.hindered(task).or(() -> mayNot(receiver, task)))
          .orElse(Optional.of("It has been done meanwhile"));
      if (hindered.isEmpty()) {
        Act act = handing.act(now.get());
        assignment.pass(receiver.id(), now.get());
        journal.append(seen.concern(), act);
        handing.done(now.get());
      }
      return hindered;
    });
  }

  /** Nothing of it says that somebody is left out of a concern: whoever hands it over may not know. */
  private Optional<String> mayNot(Person receiver, OpenTask task) {
    if (eligibility.isEligible(receiver.id(), task)) {
      return Optional.empty();
    }
    Optional<Role> role = Role.of(task.role()).filter(one -> one != Role.PRACTITIONER);
    boolean ofItsRoles = role.filter(receiver::has).isPresent()
        || PeopleOnDuty.NEXT_ROLES.stream().anyMatch(one -> receiver.has(one));
    return Optional.of(ofItsRoles ? "They may not have this one. Somebody else has to"
        : "It is for a " + role.orElse(Role.SAFEGUARDING_LEAD).words());
  }

  /** Who is the receiver, if they are still here. */
  static boolean isIn(String agency, PersonId giver, Person receiver) {
    return receiver.agency().equals(agency) && !receiver.id().equals(giver);
  }
}

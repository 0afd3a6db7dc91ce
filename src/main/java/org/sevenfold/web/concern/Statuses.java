package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Journal;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** Where a concern stands, in words. */
@Component
class Statuses {

  private final WorkList work;
  private final Directory directory;
  private final Journal journal;
  private final CaseWork cases;
  private final Packs packs;
  private final Words words;

  Statuses(WorkList work, Directory directory, Journal journal, CaseWork cases, Packs packs,
      Words words) {
    this.work = work;
    this.directory = directory;
    this.journal = journal;
    this.cases = cases;
    this.packs = packs;
    this.words = words;
  }

  /** A concern with whom it is about and where it stands. */
  record Standing(String reference, String about, Instant raisedAt, String policy, boolean open, String status,
      Optional<Instant> dueAt) {
  }

  Standing of(Concern concern) {
    List<OpenTask> tasks = work.ofConcern(concern.reference());
    Optional<Instant> due = tasks.stream().map(OpenTask::dueAt).flatMap(Optional::stream).sorted().findFirst();
    return new Standing(concern.reference(), about(concern), concern.raisedAt(), policy(concern),
        concern.isOpen(), status(concern, tasks), due);
  }

  private String policy(Concern concern) {
    return packs.get(concern.pack()).name() + ", edition of " + concern.edition();
  }

  String waitsFor(OpenTask task) {
    return task.claimedBy().flatMap(directory::person).map(Person::name)
        .orElseGet(() -> "a " + Role.of(task.role()).map(Role::words).orElse(task.role()));
  }

  private String status(Concern concern, List<OpenTask> tasks) {
    if (!concern.isOpen()) {
      return "Closed: " + words.of("decision", concern.outcome().orElse("ended"));
    }
    return tasks.stream().findFirst().map(task -> "Waits for " + waitsFor(task) + ": " + task.title())
        .orElse("Open: the product comes back to it on the review date");
  }

  /** Whom the raiser named; only whoever may open the record comes this far. */
  private String about(Concern concern) {
    return journal.read(concern.reference()).stream().findFirst()
        .flatMap(raised -> cases.form(raised.act().form()).meant("about", raised.content())).orElse("");
  }
}

package org.sevenfold.web.concern;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Words;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** Where concerns stand, in words. */
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

  /**
   * A concern with whom it is about, where it stands, and what is open in it.
   *
   * @param about empty where the record no longer says it, because that is damaged
   */
  record Standing(ConcernReference reference, Optional<String> about, Instant raisedAt, String policy, boolean open,
      String status, Optional<Instant> dueAt, List<Piece> pieces) {
  }

  /** A task with whom it waits for. */
  record Piece(OpenTask task, String waitsFor) {
  }

  Standing of(Reading reading, Concern concern) {
    return of(reading, List.of(concern)).get(0);
  }

  /** All of them together: the database is asked as often for fifty as for one. */
  List<Standing> of(Reading reading, List<Concern> concerns) {
    List<ConcernReference> references = concerns.stream().map(Concern::reference).toList();
    return standing(concerns, references, journal.first(reading, references));
  }

  /** One whose record has been read. */
  Standing of(Concern concern, CaseRecord record) {
    ConcernReference reference = concern.reference();
    Map<ConcernReference, Entry> raised = record.first().map(first -> Map.of(reference, first)).orElse(Map.of());
    return standing(List.of(concern), List.of(reference), raised).get(0);
  }

  private List<Standing> standing(List<Concern> concerns, List<ConcernReference> references,
      Map<ConcernReference, Entry> raised) {
    Map<ConcernReference, List<Piece>> pieces = pieces(work.ofConcerns(references));
    return concerns.stream().map(concern -> standing(concern, pieces.getOrDefault(concern.reference(), List.of()),
        Optional.ofNullable(raised.get(concern.reference())))).toList();
  }

  private Standing standing(Concern concern, List<Piece> pieces, Optional<Entry> raised) {
    Optional<Instant> due = pieces.stream().flatMap(piece -> piece.task.dueAt().stream()).sorted().findFirst();
    return new Standing(concern.reference(), raised.filter(first -> !first.content().isEmpty()).map(this::about),
        concern.raisedAt(), policy(concern),
        concern.isOpen(), status(concern, pieces), due, pieces);
  }

  private Map<ConcernReference, List<Piece>> pieces(List<OpenTask> tasks) {
    Map<PersonId, Person> claimers =
        directory.people(tasks.stream().flatMap(task -> task.claimedBy().stream()).distinct().toList());
    return tasks.stream().map(task -> new Piece(task, waitsFor(task, claimers)))
        .collect(groupingBy(piece -> piece.task.concern()));
  }

  private static String waitsFor(OpenTask task, Map<PersonId, Person> claimers) {
    return task.claimedBy().map(claimers::get).map(Person::name)
        .orElseGet(() -> "a " + Role.of(task.role()).map(Role::words).orElse(task.role()));
  }

  private String policy(Concern concern) {
    return packs.get(concern.pack()).name() + ", edition of " + concern.edition();
  }

  private String status(Concern concern, List<Piece> pieces) {
    if (!concern.isOpen()) {
      return "Closed: " + words.of("decision", concern.outcome().orElse("ended"));
    }
    return pieces.stream().findFirst().map(piece -> "Waits for " + piece.waitsFor + ": " + piece.task.title())
        .orElse("Open: the product comes back to it on the review date");
  }

  /** Whom the raiser named; only whoever may open the record comes this far. */
  private String about(Entry raised) {
    return cases.form(raised.act().form()).meant(Meaning.ABOUT, raised.content()).orElse("");
  }
}

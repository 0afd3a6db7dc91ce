package org.sevenfold.web.concern;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Reading;
import org.sevenfold.record.Records;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.SeveralNames;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** Where concerns stand, in words: what became of them, from the record, and what is open, from the tasks. */
@Component
class Statuses {

  private final WorkList work;
  private final WhoHasIt whoHasIt;
  private final Records records;
  private final Disclosures disclosures;
  private final Became became;
  private final CaseWork cases;
  private final Packs packs;

  Statuses(WorkList work, WhoHasIt whoHasIt, Records records, Disclosures disclosures, Became became, CaseWork cases,
      Packs packs) {
    this.work = work;
    this.whoHasIt = whoHasIt;
    this.records = records;
    this.disclosures = disclosures;
    this.became = became;
    this.cases = cases;
    this.packs = packs;
  }

  /**
   * A concern with whom it is about, what became of it, and what is open in it.
   *
   * @param about  with the others who are in it; empty where the record no longer says it, because that is damaged
   * @param others the other children who are in it
   * @param became the oldest first
   * @param words  what others wrote for whoever raised it, the newest first
   */
  record Standing(ConcernReference reference, Optional<String> about, List<String> others, Instant raisedAt,
      String policy, boolean open,
      List<Became.Fact> became, List<Became.Word> words, List<Piece> pieces) {

    /** Whether something is late that everybody has been asked about who could take it on. */
    public boolean isAskedOfAll() {
      return pieces.stream().anyMatch(Piece::askedOfAll);
    }

    /** What holds it up, what is due first of that, and with whom it is. */
    public Optional<Piece> next() {
      return pieces.stream().min(Comparator.comparing((Piece piece) -> piece.task.holdsNothingUp())
          .thenComparing(piece -> piece.task.dueAt().orElse(Instant.MAX)));
    }
  }

  /**
   * A task with whom it waits for.
   *
   * @param askedOfAll it is late, and everybody who could take it on has been asked
   */
  record Piece(OpenTask task, String waitsFor, boolean isMine, boolean askedOfAll) {
  }

  Standing of(PersonId reader, Reading reading, Concern concern) {
    return of(reader, reading, List.of(concern)).get(0);
  }

  /** All of them together: the database is asked as often for fifty as for one. */
  List<Standing> of(PersonId reader, Reading reading, List<Concern> concerns) {
    return standing(reader, concerns,
        records.read(reading, concerns.stream().map(Concern::reference).toList(), became::isTold));
  }

  /** One whose record has been read. */
  Standing of(PersonId reader, Concern concern, CaseRecord record) {
    return standing(reader, List.of(concern), Map.of(concern.reference(), record)).get(0);
  }

  private List<Standing> standing(PersonId reader, List<Concern> concerns, Map<ConcernReference, CaseRecord> read) {
    List<ConcernReference> references = concerns.stream().map(Concern::reference).toList();
    Map<ConcernReference, List<Piece>> pieces = whoHasIt.of(reader, work.ofConcerns(references)).stream()
        .collect(groupingBy(piece -> piece.task.concern()));
    Map<ConcernReference, List<Disclosure>> left =
        disclosures.of(references).stream().collect(groupingBy(Disclosure::concern));
    return concerns.stream().map(concern -> standing(reader, concern, read.get(concern.reference()),
        left.getOrDefault(concern.reference(), List.of()), pieces.getOrDefault(concern.reference(), List.of())))
        .toList();
  }

  private Standing standing(PersonId reader, Concern concern, CaseRecord record, List<Disclosure> left,
      List<Piece> pieces) {
    List<String> others = SeveralNames.ofOthers(record.entries(), cases::form);
    return new Standing(concern.reference(), record.first().filter(first -> !first.content().isEmpty())
        .map(this::about).map(first -> SeveralNames.of(first, others)), others, concern.raisedAt(), policy(concern),
        concern.isOpen(),
        became.facts(reader, concern, record, left), became.words(record), pieces);
  }

  private String policy(Concern concern) {
    return packs.get(concern.pack()).name() + ", edition of " + concern.edition();
  }

  /** Whom the raiser named; only whoever may open the record comes this far. */
  private String about(Entry raised) {
    return cases.form(raised.act().form()).meant(Meaning.ABOUT, raised.content()).orElse("");
  }
}

package org.sevenfold.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.referral.Papers;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/**
 * Papers that left with what is corrected now: they stay as they left, and whoever sent one tells its reader. Corrected
 * once more before that, it is told in one.
 */
@Component
class OldPapers {

  private static final String PURPOSE = "corrected";

  private final Papers papers;
  private final References references;
  private final WorkList work;
  private final Tellings tellings;

  OldPapers(Papers papers, References references, WorkList work, Tellings tellings) {
    this.papers = papers;
    this.references = references;
    this.work = work;
    this.tellings = tellings;
  }

  /** By the reference under which its reader is told, the number of each paper. */
  Map<String, Integer> of(Concern concern, CaseRecord record, List<Entry> left) {
    Set<String> open = open(concern.reference());
    Map<String, Integer> told = new LinkedHashMap<>();
    left.forEach(paper -> told.put(toldUnder(record, paper, open)
        .orElseGet(() -> references.own(concern.reference().value(), PURPOSE)), paper.number()));
    return told;
  }

  /** Those who sent them have it told, as far as they are not about to. */
  void tell(Person by, Concern concern, CaseRecord record, Map<String, Integer> told) {
    Set<String> open = open(concern.reference());
    told.forEach((own, paper) -> {
      if (!open.contains(own)) {
        tellings.begin(by, sender(record, paper), concern, new ConcernReference(own));
      }
    });
  }

  private PersonId sender(CaseRecord record, int number) {
    Entry paper = record.entries().stream().filter(entry -> entry.number() == number).findFirst().orElseThrow();
    return Optional.ofNullable(paper.content().get(Act.REFERENCE)).map(Object::toString).map(ConcernReference::new)
        .flatMap(own -> papers.pressed(record, own)).orElse(paper).act().who();
  }

  private Set<String> open(ConcernReference concern) {
    return work.ofConcern(concern).stream().filter(task -> Tellings.TASK.equals(task.key())).map(OpenTask::reference)
        .map(ConcernReference::value).collect(Collectors.toSet());
  }

  private static Optional<String> toldUnder(CaseRecord record, Entry paper, Set<String> open) {
    return record.of(Act.Kind.CORRECTED).map(entry -> entry.content().get(Act.PAPERS)).filter(Map.class::isInstance)
        .flatMap(all -> ((Map<?, ?>) all).entrySet().stream())
        .filter(one -> one.getValue().equals(paper.number()) && open.contains(one.getKey().toString()))
        .map(one -> one.getKey().toString()).findFirst();
  }
}

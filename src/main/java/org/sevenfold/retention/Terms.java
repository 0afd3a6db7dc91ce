package org.sevenfold.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.RecordKind;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Reading;
import org.sevenfold.record.Records;
import org.springframework.stereotype.Component;

/** Until when the record of a concern is kept, by the pack of its agency as it is today. */
@Component
class Terms {

  private final Concerns concerns;
  private final LinkedConcerns linked;
  private final Records records;
  private final Packs packs;

  Terms(Concerns concerns, LinkedConcerns linked, Records records, Packs packs) {
    this.concerns = concerns;
    this.linked = linked;
    this.records = records;
    this.packs = packs;
  }

  /**
   * Empty while it, or a concern that is linked to it, is open; and where its record is not as it was written: what is
   * damaged is evidence, and nobody destroys it.
   */
  Optional<Term> of(ConcernReference reference) {
    List<Concern> together = linked.withLinked(reference).stream().flatMap(one -> concerns.find(one).stream()).toList();
    CaseRecord record = records.read(Reading.OwnWork.RETENTION, List.of(reference), (kind, form) -> true)
        .get(reference);
    if (together.isEmpty() || !record.faults().isEmpty()
        || together.stream().anyMatch(one -> one.closedAt().isEmpty())) {
      return Optional.empty();
    }
    Set<RecordKind> kinds = RecordKinds.of(record);
    return Optional.of(Term.of(kinds, lastClosed(together), packs.get(together.get(0).pack())));
  }

  private static LocalDate lastClosed(List<Concern> together) {
    Instant last = together.stream().flatMap(one -> one.closedAt().stream()).max(Comparator.naturalOrder())
        .orElseThrow();
    return LondonTime.at(last).toLocalDate();
  }
}

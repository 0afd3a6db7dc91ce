package org.sevenfold.referral;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/**
 * What has left a concern, and what is ready to: "sent" is said of nothing before somebody has said that it has gone.
 * What is ready is what somebody has an open task to send, so that nothing is that was called off.
 */
@Component
public class WhatLeaves {

  private final Disclosures disclosures;
  private final Papers papers;
  private final WorkList work;
  private final CaseWork cases;

  WhatLeaves(Disclosures disclosures, Papers papers, WorkList work, CaseWork cases) {
    this.disclosures = disclosures;
    this.papers = papers;
    this.work = work;
    this.cases = cases;
  }

  /** What has left first, then what is ready. */
  public List<Leaving> of(ConcernReference concern, CaseRecord record) {
    return Stream.concat(disclosures.of(concern).stream().map(one -> sent(one, record)),
        work.ofConcern(concern).stream().filter(papers::isPress).flatMap(task -> ready(task, record).stream()))
        .toList();
  }

  private Leaving sent(Disclosure one, CaseRecord record) {
    Optional<Author> by = papers.pressed(record, one.reference()).or(() -> entry(record, one.entry()))
        .flatMap(Entry::author);
    return new Leaving(one.destination(), one.entry(), one.byPhone(), true, by, one.sentAt());
  }

  private Optional<Leaving> ready(OpenTask task, CaseRecord record) {
    return papers.checked(record, task.reference())
        .map(entry -> new Leaving(Optional.ofNullable(cases.facts(task).apply("destination")).orElse(""),
            entry.number(), false, false, Optional.empty(), entry.at()));
  }

  private static Optional<Entry> entry(CaseRecord record, int number) {
    return record.entries().stream().filter(entry -> entry.number() == number).findFirst();
  }
}

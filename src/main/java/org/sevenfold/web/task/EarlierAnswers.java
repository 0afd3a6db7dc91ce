package org.sevenfold.web.task;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OwnRecord;
import org.springframework.stereotype.Component;

/** What was said before in the same called process and is read beside a page; which of it, the page's form says. */
@Component
class EarlierAnswers {

  private final OwnRecord own;
  private final WhatIsLate late;
  private final CorrectedOnPaper corrected;

  EarlierAnswers(OwnRecord own, WhatIsLate late, CorrectedOnPaper corrected) {
    this.own = own;
    this.late = late;
    this.corrected = corrected;
  }

  /** What whoever asks for advice writes: who they are would say too much to whoever gives it. */
  private static final Set<Meaning> ASKERS = EnumSet.of(Meaning.QUESTION, Meaning.RECOGNISED, Meaning.ANSWERED_BACK);

  /** One question with its answer; who gave it is not said where it was the raiser, who may not be known either. */
  record Line(String question, String answer, Optional<String> who, Instant at) {
  }

  List<Line> beside(Form form, Concern concern, OpenTask task, CaseRecord record) {
    return Stream.of(own.said(record, task.reference(), form.shows()).stream().map(said -> line(said, concern)),
        record.of(Act.Kind.OPENED).filter(entry -> task.reference().value().equals(entry.content().get(Act.REFERENCE)))
            .flatMap(EarlierAnswers::opened),
        corrected.beside(record, task),
        late.of(task)).flatMap(lines -> lines).toList();
  }

  /** Why somebody opened it early, for whoever is to look at that. */
  private static Stream<Line> opened(Entry entry) {
    Optional<String> who = entry.author().map(Author::nameAndJob);
    return Stream.of(new Line("Opened early because", entry.content().get(Act.BECAUSE).toString(), who, entry.at()),
        new Line("In their words", entry.content().get(Act.SAID).toString(), Optional.empty(), entry.at()));
  }

  private Line line(OwnRecord.Said said, Concern concern) {
    boolean unnamed = said.entry().act().who().equals(concern.raisedBy())
        || said.field().means().filter(ASKERS::contains).isPresent();
    Optional<String> who = said.entry().author().filter(author -> !unnamed).map(Author::nameAndJob);
    String answer = "true".equals(said.answer()) ? "Yes" : said.worded();
    return new Line(said.field().label(), answer, who, said.entry().at());
  }
}

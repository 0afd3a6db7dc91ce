package org.sevenfold.web.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Form;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OwnRecord;
import org.springframework.stereotype.Component;

/** What was said before in the same called process and is read beside a page; which of it, the page's form says. */
@Component
class EarlierAnswers {

  private final OwnRecord own;
  private final Directory directory;

  EarlierAnswers(OwnRecord own, Directory directory) {
    this.own = own;
    this.directory = directory;
  }

  /** One question with its answer; who gave it is not said where it was the raiser, who may not be known either. */
  record Line(String question, String answer, Optional<String> who, Instant at) {
  }

  List<Line> beside(Form form, Concern concern, OpenTask task, CaseRecord record) {
    return own.said(record, task.reference(), form.shows()).stream().map(said -> line(said, concern)).toList();
  }

  private Line line(OwnRecord.Said said, Concern concern) {
    Optional<String> who = Optional.of(said.entry().act().who()).filter(person -> !person.equals(concern.raisedBy()))
        .flatMap(directory::person).map(Person::name);
    String answer = "true".equals(said.answer()) ? "Yes" : said.worded();
    return new Line(said.field().label(), answer, who, said.entry().at());
  }
}

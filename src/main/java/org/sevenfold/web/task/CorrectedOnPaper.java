package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/** What was corrected after a paper had left, for whoever tells those who received it. */
@Component
class CorrectedOnPaper {

  private final CaseWork cases;

  CorrectedOnPaper(CaseWork cases) {
    this.cases = cases;
  }

  /** Nothing where the task tells nobody of a correction. */
  Stream<EarlierAnswers.Line> beside(CaseRecord record, OpenTask task) {
    List<Entry> corrections = record.of(Act.Kind.CORRECTED).filter(entry -> paper(entry, task).isPresent()).toList();
    return corrections.stream().limit(1).flatMap(entry -> paper(entry, task).stream())
        .flatMap(number -> received(record, number))
        .flatMap(received -> Stream.concat(Stream.of(received), corrections.stream().flatMap(this::lines)));
  }

  private static Optional<Integer> paper(Entry correction, OpenTask task) {
    return correction.content().get(Act.PAPERS) instanceof Map<?, ?> papers
        && papers.get(task.reference().value()) instanceof Integer number ? Optional.of(number) : Optional.empty();
  }

  /** Who has the paper, as it was checked. */
  private Stream<EarlierAnswers.Line> received(CaseRecord record, int number) {
    return record.answers().filter(entry -> entry.number() == number).map(paper -> {
      Form form = cases.form(paper.act().form());
      String who = Stream.of(Meaning.RECIPIENT, Meaning.REACHED)
          .flatMap(meaning -> form.meant(meaning, paper.content()).stream()).reduce((one, other) -> one + "; " + other)
          .orElse("");
      return new EarlierAnswers.Line("Who has the paper", who, Optional.empty(), paper.at());
    });
  }

  private Stream<EarlierAnswers.Line> lines(Entry correction) {
    Optional<String> who = correction.author().map(Author::nameAndJob);
    Stream<EarlierAnswers.Line> now = cases.form(correction.act().form()).fields()
        .filter(field -> correction.corrected().containsKey(field.key()))
        .map(field -> new EarlierAnswers.Line(field.label() + " It is now",
            field.worded(correction.corrected().get(field.key())), who, correction.at()));
    return Stream.concat(now, Stream.of(new EarlierAnswers.Line("Why it was corrected",
        correction.content().get(Act.SAID).toString(), Optional.empty(), correction.at())));
  }
}

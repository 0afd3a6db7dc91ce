package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/**
 * What is said to somebody whose agreement is asked (P36, P41.d): the answers of the last page that was written for it,
 * each under the heading that the form gives it.
 */
@Component
class ConsentLetter {

  private final Journal journal;
  private final CaseWork cases;

  ConsentLetter(Journal journal, CaseWork cases) {
    this.journal = journal;
    this.cases = cases;
  }

  /** A heading, and what stands under it. */
  record Part(String heading, String words) {
  }

  /** Its parts in order; none while nobody has written them. */
  List<Part> of(Reading reading, ConcernReference concern) {
    return journal.read(reading, concern).of(Act.Kind.ANSWERED).map(this::parts)
        .filter(parts -> !parts.isEmpty()).reduce((earlier, later) -> later).orElse(List.of());
  }

  private List<Part> parts(Entry entry) {
    Form form = cases.form(entry.act().form());
    return form.fields().filter(field -> !field.letter().isEmpty())
        .flatMap(field -> part(field, entry.content()).stream()).toList();
  }

  private static Optional<Part> part(Field field, Map<String, Object> answers) {
    return Optional.ofNullable(answers.get(field.key())).map(answer -> new Part(field.letter(), field.worded(answer)));
  }
}

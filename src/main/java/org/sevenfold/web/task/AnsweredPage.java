package org.sevenfold.web.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.record.Entry;

/**
 * A page as it was answered: its question, and what was said to each of its own.
 *
 * @param by    who answered, in words
 * @param marks what of the answers does not bear out the others
 */
record AnsweredPage(String title, String by, Instant at, List<Line> lines, List<String> marks) {

  /** One question and its answer. */
  record Line(String question, String answer) {
  }

  static AnsweredPage whole(Form form, Entry entry, String by) {
    return of(form, entry, by, form.fields());
  }

  /** The same without whatever says who it is about. */
  static AnsweredPage withoutNames(Form form, Entry entry, String by) {
    return of(form, entry, by, form.fields().filter(field -> field.holds() != Field.Holds.IDENTIFYING));
  }

  private static AnsweredPage of(Form form, Entry entry, String by, Stream<Field> shown) {
    List<Line> lines = shown.flatMap(field -> line(field, entry).stream()).toList();
    return new AnsweredPage(form.title(), by, entry.at(), lines, form.marks(entry.content()));
  }

  private static Optional<Line> line(Field field, Entry entry) {
    return Optional.ofNullable(entry.content().get(field.key()))
        .map(answer -> new Line(field.label(), field.worded(answer, LondonTime.at(entry.at()))));
  }
}

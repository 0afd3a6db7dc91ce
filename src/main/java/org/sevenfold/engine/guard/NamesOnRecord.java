package org.sevenfold.engine.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.naming.MayName;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.form.Problem;
import org.sevenfold.work.AnswerRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * What is put to somebody who may not learn whom it is about is searched for words that may name somebody (P05.b1e). It
 * is held back once, until whoever wrote it changes them or says that they may stay. That nothing is found proves
 * nothing.
 */
@Component
public class NamesOnRecord {

  private final SaidOnRecord record;

  NamesOnRecord(SaidOnRecord record) {
    this.record = record;
  }

  /** Refuses answers that may still name somebody without saying that it may stay; the refusal repeats no word. */
  void check(Form form, ConcernReference concern, Map<String, ?> answers) {
    boolean mayStay = form.meant(Meaning.NAMES_MAY_STAY, answers).isPresent();
    List<Field> fields = unnamed(form, answers).toList();
    if (!mayStay && !fields.isEmpty()) {
      MayName words = new MayName(record.of(concern));
      List<Problem> problems = fields.stream().filter(field -> !in(field, answers, words).isEmpty())
          .map(field -> new Problem(field.key(),
              "Some of these words may name somebody. Change them, or tick the box that says they may stay"))
          .toList();
      if (!problems.isEmpty()) {
        throw new RefusedByGuard(Reason.ANSWERS, "Words that may name somebody still stand in what you wrote",
            problems);
      }
    }
  }

  /** The words of these answers that may name somebody, as they are written there. */
  public Set<String> still(Form form, ConcernReference concern, Map<String, ?> answers) {
    List<Field> fields = unnamed(form, answers).toList();
    if (fields.isEmpty()) {
      return Set.of();
    }
    MayName words = new MayName(record.of(concern));
    return fields.stream().flatMap(field -> in(field, answers, words).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> in(Field field, Map<String, ?> answers, MayName words) {
    return words.in(answers.get(field.key()).toString());
  }

  private static Stream<Field> unnamed(Form form, Map<String, ?> answers) {
    return form.fields().filter(field -> field.unnamed() && answers.containsKey(field.key()));
  }
}

package org.sevenfold.web.concern;

import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.springframework.stereotype.Component;

/** On what somebody decided: the last answer of a table that stood before them. */
@Component
class Recommended {

  private static final String NOTHING = "null";

  private final Vocabulary vocabulary;
  private final Words words;

  Recommended(Vocabulary vocabulary, Words words) {
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /** What was recommended, in words; empty on a page on which nobody decides. */
  Optional<String> before(CaseRecord record, Entry decided, Form form) {
    return entry(record, decided, form).flatMap(entry -> results(decided, form)
        .filter(entry.content()::containsKey).findFirst()
        .map(result -> words.of(result, entry.content().get(result).toString())));
  }

  /** The entry of the table that recommended it. */
  Optional<Entry> entry(CaseRecord record, Entry decided, Form form) {
    return results(decided, form).findFirst().flatMap(result -> record.of(Act.Kind.RECOMMENDED)
        .filter(entry -> entry.number() < decided.number() && isSaid(entry, result))
        .reduce((earlier, later) -> later));
  }

  private Stream<String> results(Entry decided, Form form) {
    return form.fields().map(Field::key).filter(decided.content()::containsKey).filter(vocabulary::isDecision)
        .map(vocabulary::decidesOn);
  }

  private static boolean isSaid(Entry entry, String result) {
    return entry.content().containsKey(result) && !NOTHING.equals(entry.content().get(result).toString());
  }
}

package org.sevenfold.child;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Entry;

/**
 * Another child who is in a concern, as was last said.
 *
 * @param number from 2: the first is whom the concern was raised about
 * @param entry  in which it was said last
 * @param form   with which
 */
public record Child(int number, Entry entry, Form form) {

  private static final String SAME = "same";

  public String name() {
    return said(Meaning.ANOTHER_CHILD).orElse("");
  }

  /** A value of the fact {@code age_band}. */
  public String age() {
    return said(Meaning.AGE).orElse("");
  }

  /** What was said of this child alone; empty where it is the same for them. */
  public Optional<Harm> harm() {
    String serious = said(Meaning.AS_SERIOUS).orElse(SAME);
    return SAME.equals(serious) ? Optional.empty()
        : Optional.of(said(Meaning.HARM).flatMap(level -> said(Meaning.CAUSE).map(cause -> new Harm(level, cause)))
            .orElse(Harm.NOT_KNOWN));
  }

  /** What was answered, as it is kept. */
  public Optional<String> said(Meaning meaning) {
    return form.meant(meaning, entry.content());
  }

  /** The same in the words of the page. */
  public Optional<String> words(Meaning meaning) {
    return said(meaning).map(answer -> field(meaning).worded(answer));
  }

  /** What was answered to the page, by its keys. */
  public Map<String, Object> answers() {
    Map<String, Object> answers = new LinkedHashMap<>(entry.content());
    answers.keySet().removeIf(key -> form.field(key).isEmpty());
    return answers;
  }

  private Field field(Meaning meaning) {
    return form.fields().filter(one -> one.means().filter(meaning::equals).isPresent()).findFirst().orElseThrow();
  }
}

package org.sevenfold.web.concern;

import java.util.Map;
import java.util.Optional;

import org.sevenfold.form.Field;
import org.sevenfold.form.Form;

/**
 * A page that somebody answered, for a sentence about it.
 *
 * @param who         whoever answered it, as a sentence names them
 * @param recommended what a table had recommended; empty where nobody had to decide on that
 */
record AnsweredWords(Form form, Map<String, Object> answers, String who, Optional<String> recommended) {

  private static final String FOLLOW = "follow";
  /** A question that was not asked leaves no hole in a sentence. */
  private static final String NOT_SAID = "not said";
  private static final String I = "I ";

  /** An answer as part of a sentence: what was chosen, in the page's words, or what was typed. */
  String inASentence(String key) {
    return form.field(key).filter(field -> answers.containsKey(key)).map(this::inASentence).orElse(NOT_SAID);
  }

  /** An answer as it was written; empty where it was not, or there is no such question. */
  Optional<String> written(String key) {
    return form.field(key).filter(field -> answers.containsKey(key)).map(field -> field.worded(answers.get(key)));
  }

  private String inASentence(Field field) {
    Object answer = answers.get(field.key());
    String words = field.worded(answer);
    if (FOLLOW.equals(answer)) {
      return recommended.orElse(words);
    }
    return field.options().isEmpty() || words.startsWith(I) ? words
        : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}

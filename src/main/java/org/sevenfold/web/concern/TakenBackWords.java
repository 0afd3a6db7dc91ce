package org.sevenfold.web.concern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.form.TypedText;
import org.sevenfold.work.AnswerRefused;

/** What somebody may write down of a yes that was taken back (P39.c): the words go to the record. */
final class TakenBackWords {

  /** The questions by their keys, in their order. */
  static final Map<String, String> ASKED = asked();
  /** Characters. */
  private static final int LONGEST = 2000;

  private TakenBackWords() {
  }

  /** What of it was answered. */
  static Map<String, Object> of(Map<String, String> typed) {
    Map<String, Object> said = new LinkedHashMap<>();
    ASKED.keySet().stream().filter(key -> !TypedText.saysNothing(typed.getOrDefault(key, "")))
        .forEach(key -> said.put(key, checked(typed.get(key))));
    return said;
  }

  private static String checked(String words) {
    TypedText.fault(words, LONGEST).ifPresent(why -> {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of());
    });
    return words.strip();
  }

  private static Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("withdrawn_when", "When did they say so? (optional)");
    asked.put("withdrawn_how", "How did they say it? (optional)");
    asked.put("withdrawn_scope", "Did they take back all of it, or a part? (optional)");
    asked.put("withdrawn_told", "Who has been told of it already? (optional)");
    return asked;
  }
}

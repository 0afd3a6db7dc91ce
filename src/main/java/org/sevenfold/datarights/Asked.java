package org.sevenfold.datarights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.form.Problem;

/**
 * What was asked and by whom: it stands sealed in the record of the request and nowhere else.
 *
 * @param about    the name of whoever it is about
 * @param by       who asks, and in what right they do it for somebody else
 * @param identity how it was checked that they are who they say
 * @param words    what they want, in their words
 */
public record Asked(String about, String by, String identity, String words) {

  private static final String ABOUT = "about";
  private static final String BY = "by";
  private static final String IDENTITY = "identity";
  private static final String WORDS = "words";

  /** What is missing or can't be kept, box by box. */
  List<Problem> problems() {
    return content().entrySet().stream().flatMap(one -> TypedWords.problem(one.getKey(), one.getValue().toString())
        .stream()).toList();
  }

  Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(ABOUT, about);
    content.put(BY, by);
    content.put(IDENTITY, identity);
    content.put(WORDS, words);
    return content;
  }

  static Asked of(Map<String, Object> content) {
    return new Asked(text(content, ABOUT), text(content, BY), text(content, IDENTITY), text(content, WORDS));
  }

  private static String text(Map<String, Object> content, String key) {
    return String.valueOf(content.getOrDefault(key, ""));
  }

  /** No name stands in a log. */
  @Override
  public String toString() {
    return "Asked";
  }
}

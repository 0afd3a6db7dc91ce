package org.sevenfold.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * How the product says results, derived facts and whatever else no form asks, as {@code words.yaml} has it. Templates
 * know it as {@code words}.
 */
@Component("words")
public final class Words {

  /** The file: what a value says of every fact, and by key the question with the words of its values. */
  private record WordsFile(Map<String, String> everywhere, Map<String, Said> words) {
  }

  /** A question and what each of its values is called; {@code like} names a key whose words it shares, or nothing. */
  private record Said(String question, String like, Map<String, String> values) {
  }

  private final WordsFile file = YamlFile.resource("/words.yaml", WordsFile.class);

  /** What is said here and by no form. */
  public Set<String> keys() {
    return file.words().keySet();
  }

  /** The question that a key answers; empty where a form asks it. */
  public Optional<String> question(String key) {
    return Optional.ofNullable(file.words().get(key)).map(Said::question);
  }

  /** The values that have words of their own. */
  public Set<String> values(String key) {
    return spoken(key).keySet();
  }

  /** What was found, as people say it; several values stand one after the other. */
  public String of(String key, String value) {
    return Arrays.stream(value.split("\\+")).map(one -> one(key, one)).collect(Collectors.joining(" and "));
  }

  /** A word that an old entry has and the file no longer, is read as it was written. */
  private String one(String key, String value) {
    return Optional.ofNullable(spoken(key).get(value))
        .or(() -> Optional.ofNullable(file.everywhere().get(value)))
        .orElseGet(() -> value.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private Map<String, String> spoken(String key) {
    Map<String, String> spoken = new LinkedHashMap<>();
    Optional.ofNullable(file.words().get(key)).ifPresent(said -> {
      spoken.putAll(spoken(said.like()));
      spoken.putAll(said.values());
    });
    return spoken;
  }
}

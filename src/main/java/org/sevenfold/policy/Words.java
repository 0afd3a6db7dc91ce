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

  /** A question and what each of its values is called. */
  private record Said(String question, Map<String, String> values) {
  }

  private final Map<String, String> everywhere = new LinkedHashMap<>();
  private final Map<String, Said> said = new LinkedHashMap<>();

  public Words() {
    Map<String, Object> all = Yamls.resource("/words.yaml");
    map(all.get("everywhere")).forEach((value, word) -> everywhere.put(value, word.toString()));
    map(all.get("words")).forEach((key, entry) -> said.put(key, read(map(entry))));
  }

  /** What is said here and by no form. */
  public Set<String> keys() {
    return said.keySet();
  }

  /** The question that a key answers; empty where a form asks it. */
  public Optional<String> question(String key) {
    return Optional.ofNullable(said.get(key)).map(Said::question);
  }

  /** The values that have words of their own. */
  public Set<String> values(String key) {
    return said.get(key).values().keySet();
  }

  /** What was found, as people say it; several values stand one after the other. */
  public String of(String key, String value) {
    return Arrays.stream(value.split("\\+")).map(one -> one(key, one)).collect(Collectors.joining(" and "));
  }

  /** A word that an old entry has and the file no longer, is read as it was written. */
  private String one(String key, String value) {
    return Optional.ofNullable(said.get(key)).map(entry -> entry.values().get(value))
        .or(() -> Optional.ofNullable(everywhere.get(value)))
        .orElseGet(() -> value.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private Said read(Map<String, Object> entry) {
    Map<String, String> values = new LinkedHashMap<>();
    Optional.ofNullable(entry.get("like")).ifPresent(key -> values.putAll(said.get(key.toString()).values()));
    Optional.ofNullable(entry.get("values"))
        .ifPresent(own -> map(own).forEach((value, word) -> values.put(value, word.toString())));
    return new Said(entry.get("question").toString(), values);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}

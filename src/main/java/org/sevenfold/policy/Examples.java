package org.sevenfold.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy pack gives as an example of each answer to some questions, as the threshold guide of its place says it.
 *
 * @param byQuestion by the question's key, and by the answer's value
 */
public record Examples(Map<String, Map<String, String>> byQuestion) {

  public static final Examples NONE = new Examples(Map.of());

  /** One answer's, in a sentence. A lead's own answer to a question of somebody else has its examples. */
  public Optional<String> of(String key, String value) {
    return byQuestion.entrySet().stream().filter(one -> key.equals(one.getKey()) || key.endsWith("_" + one.getKey()))
        .flatMap(one -> Optional.ofNullable(one.getValue().get(value)).stream()).findFirst();
  }

  /** These, and of the others what these do not say. */
  Examples over(Examples others) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    others.byQuestion.forEach((key, answers) -> all.put(key, new LinkedHashMap<>(answers)));
    byQuestion.forEach((key, answers) -> all.computeIfAbsent(key, one -> new LinkedHashMap<>()).putAll(answers));
    return new Examples(all);
  }
}

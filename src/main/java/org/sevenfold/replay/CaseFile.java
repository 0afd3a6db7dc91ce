package org.sevenfold.replay;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sevenfold.policy.Yamls;

/**
 * What is true in the world, and what must come of it.
 *
 * @param given  facts by vocabulary key
 * @param decide what a deciding person answers where it is not the recommendation
 * @param texts  what is written into a free-text field, by its key; silent for every other
 * @param people role to how many there are, {@code missing} or {@code excluded}
 * @param events what happens meanwhile, in order
 * @param expect by pack, only the keys that are compared
 */
public record CaseFile(String id, String title, Map<String, String> given, Map<String, String> decide,
    Map<String, String> texts, Map<String, String> people, List<Event> events,
    Map<String, Map<String, String>> expect) {

  static final String FIRST_PACK = "staffordshire-2009";

  /** Something that happens after a fact was asked or a step was answered. */
  public record Event(String after, String happens, String to) {
  }

  static CaseFile read(Path file) {
    return of(Yamls.read(file));
  }

  /** @param yaml a case as its file has it; whatever is missing is silent */
  public static CaseFile of(Map<String, Object> yaml) {
    Map<String, Map<String, String>> expect = new LinkedHashMap<>();
    map(yaml.get("expect")).forEach((pack, results) -> expect.put(pack, words(results)));
    return new CaseFile(word(yaml.get("id")), word(yaml.get("title")), words(yaml.get("given")),
        words(yaml.get("decide")), words(yaml.get("texts")), words(yaml.get("people")), events(yaml.get("events")),
        expect);
  }

  /** Another pack inherits what it does not say itself. */
  Map<String, String> expected(String pack) {
    Map<String, String> all = new LinkedHashMap<>(expect.getOrDefault(FIRST_PACK, Map.of()));
    all.putAll(expect.getOrDefault(pack, Map.of()));
    return all;
  }

  private static List<Event> events(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(CaseFile::words)
            .map(
                one -> new Event(one.getOrDefault("after", ""), one.getOrDefault("do", ""), one.getOrDefault("to", "")))
            .toList()
        : List.of();
  }

  private static Map<String, String> words(Object value) {
    return map(value).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
        entry -> word(entry.getValue()), (one, other) -> other, LinkedHashMap::new));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static String word(Object value) {
    return value == null ? "" : value.toString();
  }
}

package org.sevenfold.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

/** Every fact, result and decision by its one name, as {@code vocabulary.yaml} lists them. */
@Component
public class Vocabulary {

  private static final String DUTY_BEFORE_ASKED = "NONE";

  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Fact> decisions = new LinkedHashMap<>();
  private final Map<String, List<String>> results = new LinkedHashMap<>();
  private final Set<String> days;

  public Vocabulary() {
    Map<String, Object> all = Yamls.resource("/vocabulary.yaml");
    section(all, "facts").forEach((key, entry) -> facts.put(key, fact(key, map(entry))));
    section(all, "decisions").forEach((key, entry) -> decisions.put(key, fact(key, map(entry))));
    section(all, "results").forEach((key, values) -> results.put(key, strings(values)));
    days = Set.copyOf(section(all, "days").keySet());
  }

  public Optional<Fact> fact(String key) {
    return Optional.ofNullable(facts.getOrDefault(key, decisions.get(key)));
  }

  /** Facts and decisions in the order of the file. */
  public List<Fact> facts() {
    return List.copyOf(facts.values());
  }

  public boolean isDecision(String key) {
    return decisions.containsKey(key);
  }

  public boolean isResult(String key) {
    return results.containsKey(key);
  }

  /** The values a result may have; empty for a name that is none. */
  public List<String> resultValues(String key) {
    return results.getOrDefault(key, List.of());
  }

  /** Whether a name is a day on which something falls due, as a person named it. */
  public boolean isDay(String key) {
    return days.contains(key);
  }

  /** Everything that the engine may be told: routing words, days on which something falls due, and nothing else. */
  public Set<String> routingKeys() {
    Set<String> keys = new TreeSet<>(facts.keySet());
    keys.addAll(decisions.keySet());
    keys.addAll(results.keySet());
    keys.addAll(days);
    return keys;
  }

  /** What a name stands for before anything was answered or found; empty for a name that is not of the vocabulary. */
  public Optional<String> start(String key) {
    if (facts.containsKey(key)) {
      return Optional.of(facts.get(key).start());
    }
    if ("duty_to_share".equals(key)) {
      return Optional.of(DUTY_BEFORE_ASKED);
    }
    return decisions.containsKey(key) || results.containsKey(key) || days.contains(key)
        ? Optional.of(Fact.UNKNOWN) : Optional.empty();
  }

  private static Fact fact(String key, Map<String, Object> entry) {
    Object values = entry.get("values");
    Map<String, String> onlyIf = new LinkedHashMap<>();
    map(entry.getOrDefault("only_if", Map.of())).forEach((name, value) -> onlyIf.put(name, value.toString()));
    return new Fact(key, "yes_no".equals(values) ? List.of("yes", "no") : strings(values),
        entry.getOrDefault("ask", "S09").toString(), entry.getOrDefault("if_silent", Fact.UNKNOWN).toString(),
        !"no".equals(entry.get("offer_unknown")), onlyIf);
  }

  private static Map<String, Object> section(Map<String, Object> all, String name) {
    return map(all.get(name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Object value) {
    return (List<String>) value;
  }
}

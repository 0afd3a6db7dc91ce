package org.sevenfold.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** Every fact, result and decision by its one name, as {@code vocabulary.yaml} lists them. */
@Component
public class Vocabulary {

  private static final String DUTY_BEFORE_ASKED = "NONE";
  private static final String RECOMMENDATION = "recommendation";

  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Fact> decisions = new LinkedHashMap<>();
  private final Map<String, List<String>> results = new LinkedHashMap<>();
  private final Map<String, String> days = new LinkedHashMap<>();
  private final Map<String, String> starts = new LinkedHashMap<>();
  private final Map<String, String> decidesOn = new LinkedHashMap<>();
  private final Set<String> routingKeys = new TreeSet<>();

  public Vocabulary() {
    VocabularyFile file = VocabularyFile.read();
    file.facts().forEach((key, entry) -> facts.put(key, entry.fact(key, file.words(entry.values()))));
    file.decisions().forEach((key, entry) -> {
      decisions.put(key, entry.fact(key, file.words(entry.values())));
      decidesOn.put(key, entry.on().isEmpty() ? RECOMMENDATION : entry.on());
    });
    results.putAll(file.results());
    file.days().forEach((key, day) -> days.put(key, day.ask()));
    // what a table derives is a result with one difference: it is never unknown, so it has the table's default first
    file.derived().entrySet().stream().filter(entry -> entry.getValue().isByTable()).forEach(entry -> {
      results.put(entry.getKey(), file.words(entry.getValue().values()));
      starts.put(entry.getKey(), entry.getValue().start());
    });
    starts.put("duty_to_share", DUTY_BEFORE_ASKED);
    Stream.of(facts.keySet(), decisions.keySet(), results.keySet(), days.keySet()).forEach(routingKeys::addAll);
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

  /** The result that somebody decides on with this decision: a table recommended it, they may decide otherwise. */
  public String decidesOn(String decision) {
    return decidesOn.getOrDefault(decision, RECOMMENDATION);
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
    return days.containsKey(key);
  }

  /** The step whose pages ask it; empty for a name that nobody is asked. */
  public Optional<String> askedAt(String key) {
    return fact(key).map(Fact::ask).or(() -> Optional.ofNullable(days.get(key)));
  }

  /** Everything that the engine may be told: routing words, days on which something falls due, and nothing else. */
  public Set<String> routingKeys() {
    return Collections.unmodifiableSet(routingKeys);
  }

  /** What a name stands for before anything was answered or found; empty for a name that is not of the vocabulary. */
  public Optional<String> start(String key) {
    if (facts.containsKey(key)) {
      return Optional.of(facts.get(key).start());
    }
    if (starts.containsKey(key)) {
      return Optional.of(starts.get(key));
    }
    return decisions.containsKey(key) || results.containsKey(key) || days.containsKey(key)
        ? Optional.of(Fact.UNKNOWN) : Optional.empty();
  }
}

package org.sevenfold.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One opened entry of the record.
 *
 * @param chain  the case's reference, or the name of another chain
 * @param number from 1, without gaps
 * @param at     when it was sealed
 * @param act    who did what; its content is empty where the key has been destroyed
 * @param people by their ids: what those whom the act names were called then. Of entries that do not hold it, what the
 *               directory says today
 */
public record Entry(String chain, int number, Instant at, Act act, Map<String, Author> people) {

  public Map<String, Object> content() {
    return act.content();
  }

  /** Whoever did it, as they were then; empty where it was the product. */
  public Optional<Author> author() {
    return named(act.who());
  }

  /** Somebody whom the act names, as they were then. */
  public Optional<Author> named(String person) {
    return Optional.ofNullable(people.get(person));
  }

  /** Those whom it names without saying what they were called. */
  Stream<String> nameless() {
    return act.people().stream().filter(person -> !people.containsKey(person));
  }

  Entry naming(Map<String, Author> known) {
    Map<String, Author> all = new HashMap<>(known);
    all.keySet().retainAll(act.people());
    all.putAll(people);
    return new Entry(chain, number, at, act, all);
  }
}

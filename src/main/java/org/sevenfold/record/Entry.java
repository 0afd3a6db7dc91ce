package org.sevenfold.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.sevenfold.directory.PersonId;

/**
 * One opened entry of the record.
 *
 * @param number from 1, without gaps
 * @param at     when it was sealed
 * @param act    who did what; its content is empty where the key has been destroyed
 * @param people by their ids: what those whom the act names were called then. Of entries that do not hold it, what the
 *               directory says today
 */
public record Entry(int number, Instant at, Act act, Map<PersonId, Author> people) {

  public Map<String, Object> content() {
    return act.content();
  }

  /** Whoever did it, as they were then; empty where it was the product. */
  public Optional<Author> author() {
    return named(act.who());
  }

  /** Somebody whom the act names, as they were then. */
  public Optional<Author> named(PersonId person) {
    return Optional.ofNullable(people.get(person));
  }

  /** The number of the entry that it corrects or adds to; empty for any other act. */
  public OptionalInt beside() {
    return act.content().get(Act.BESIDE) instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** What it says in the place of what another entry said; nothing where it corrects none. */
  public Map<String, Object> corrected() {
    Map<String, Object> answers = new LinkedHashMap<>();
    if (act.content().get(Act.ANSWERS) instanceof Map<?, ?> there) {
      there.forEach((key, answer) -> answers.put(key.toString(), answer));
    }
    return answers;
  }

  /** The same where these answers stand in the place of its own. */
  Entry with(Map<String, Object> answers) {
    Map<String, Object> content = new LinkedHashMap<>(act.content());
    content.putAll(answers);
    return answers.isEmpty() ? this : holding(content);
  }

  /** The same with this content. */
  Entry holding(Map<String, Object> content) {
    return new Entry(number, at, new Act(act.kind(), act.who(), act.subject(), act.form(), content), people);
  }

  /** Those whom it names without saying what they were called. */
  Stream<PersonId> nameless() {
    return act.people().stream().filter(person -> !people.containsKey(person));
  }

  Entry naming(Map<PersonId, Author> known) {
    Map<PersonId, Author> all = new HashMap<>(known);
    all.keySet().retainAll(act.people());
    all.putAll(people);
    return new Entry(number, at, act, all);
  }
}

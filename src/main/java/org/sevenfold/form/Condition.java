package org.sevenfold.form;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a field is asked: comparisons of another answer or a routing fact with fixed values, joined by and, or, not.
 * Kept this small so that form-js, the engine's FEEL and our page agree about every one of them.
 */
public sealed interface Condition {

  Condition ALWAYS = new Always();
  Condition NEVER = new Not(ALWAYS);

  /** @param answers the value of a key, or null where it has none (as FEEL sees it) */
  boolean holds(Function<String, Object> answers);

  /** The same condition as a small JSON tree, for the page's script. */
  String json();

  default Set<String> keys() {
    return comparisons().map(Is::key).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is left of it where these have a value. */
  Condition given(Map<String, String> values);

  /** What it compares with what. */
  Stream<Is> comparisons();

  /** The same where what it compares has other names. */
  Condition renamed(UnaryOperator<String> names);

  /** This and another. */
  default Condition and(Condition other) {
    if (other == ALWAYS) {
      return this;
    }
    return this == ALWAYS ? other : new And(this, other);
  }

  /** Reads one as it is written in a form or beside one. */
  static Condition parse(String source) {
    return ConditionParser.parse(source);
  }

  /**
   * Whether it can hold, while some of what it compares is still open.
   *
   * @param open the keys that may get any value yet
   */
  default boolean mayHold(Function<String, Object> answers, Predicate<String> open) {
    return keys().stream().anyMatch(open) || holds(answers);
  }

  /** Asked whatever was answered. */
  record Always() implements Condition {
    @Override
    public boolean holds(Function<String, Object> answers) {
      return true;
    }

    @Override
    public String json() {
      return "true";
    }

    @Override
    public Condition given(Map<String, String> values) {
      return this;
    }

    @Override
    public Stream<Is> comparisons() {
      return Stream.empty();
    }

    @Override
    public Condition renamed(UnaryOperator<String> names) {
      return this;
    }
  }

  /** A key has one certain value. */
  record Is(String key, String value) implements Condition {
    @Override
    public boolean holds(Function<String, Object> answers) {
      return value.equals(answers.apply(key));
    }

    @Override
    public String json() {
      return "{\"is\":[\"" + key + "\",\"" + value + "\"]}";
    }

    @Override
    public Condition given(Map<String, String> values) {
      return !values.containsKey(key) ? this : values.get(key).equals(value) ? ALWAYS : NEVER;
    }

    @Override
    public Stream<Is> comparisons() {
      return Stream.of(this);
    }

    @Override
    public Condition renamed(UnaryOperator<String> names) {
      return new Is(names.apply(key), value);
    }
  }

  /** The other does not hold. */
  record Not(Condition inner) implements Condition {
    @Override
    public boolean holds(Function<String, Object> answers) {
      return !inner.holds(answers);
    }

    @Override
    public String json() {
      return "{\"not\":" + inner.json() + "}";
    }

    @Override
    public Condition given(Map<String, String> values) {
      return new Not(inner.given(values));
    }

    @Override
    public Stream<Is> comparisons() {
      return inner.comparisons();
    }

    @Override
    public Condition renamed(UnaryOperator<String> names) {
      return new Not(inner.renamed(names));
    }
  }

  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public boolean mayHold(Function<String, Object> answers, Predicate<String> open) {
      return left.mayHold(answers, open) && right.mayHold(answers, open);
    }

    @Override
    public boolean holds(Function<String, Object> answers) {
      return left.holds(answers) && right.holds(answers);
    }

    @Override
    public String json() {
      return "{\"and\":[" + left.json() + "," + right.json() + "]}";
    }

    @Override
    public Condition given(Map<String, String> values) {
      return new And(left.given(values), right.given(values));
    }

    @Override
    public Stream<Is> comparisons() {
      return Stream.concat(left.comparisons(), right.comparisons());
    }

    @Override
    public Condition renamed(UnaryOperator<String> names) {
      return new And(left.renamed(names), right.renamed(names));
    }
  }

  /** At least one holds. */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public boolean mayHold(Function<String, Object> answers, Predicate<String> open) {
      return left.mayHold(answers, open) || right.mayHold(answers, open);
    }

    @Override
    public boolean holds(Function<String, Object> answers) {
      return left.holds(answers) || right.holds(answers);
    }

    @Override
    public String json() {
      return "{\"or\":[" + left.json() + "," + right.json() + "]}";
    }

    @Override
    public Condition given(Map<String, String> values) {
      return new Or(left.given(values), right.given(values));
    }

    @Override
    public Stream<Is> comparisons() {
      return Stream.concat(left.comparisons(), right.comparisons());
    }

    @Override
    public Condition renamed(UnaryOperator<String> names) {
      return new Or(left.renamed(names), right.renamed(names));
    }
  }
}

package org.sevenfold.form;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * When a field is asked: comparisons of another answer or a routing fact with fixed values, joined by and, or, not.
 * Kept this small so that form-js, the engine's FEEL and our page agree about every one of them.
 */
public sealed interface Condition {

  Condition ALWAYS = new Always();

  /** @param answers the value of a key, or null where it has none (as FEEL sees it) */
  boolean holds(Function<String, Object> answers);

  /** The same condition as a small JSON tree, for the page's script. */
  String json();

  Set<String> keys();

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
    public Set<String> keys() {
      return Set.of();
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
    public Set<String> keys() {
      return Set.of(key);
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
    public Set<String> keys() {
      return inner.keys();
    }
  }

  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Function<String, Object> answers) {
      return left.holds(answers) && right.holds(answers);
    }

    @Override
    public String json() {
      return "{\"and\":[" + left.json() + "," + right.json() + "]}";
    }

    @Override
    public Set<String> keys() {
      return union(left, right);
    }
  }

  /** At least one holds. */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Function<String, Object> answers) {
      return left.holds(answers) || right.holds(answers);
    }

    @Override
    public String json() {
      return "{\"or\":[" + left.json() + "," + right.json() + "]}";
    }

    @Override
    public Set<String> keys() {
      return union(left, right);
    }
  }

  private static Set<String> union(Condition left, Condition right) {
    Set<String> keys = new TreeSet<>(left.keys());
    keys.addAll(right.keys());
    return keys;
  }
}

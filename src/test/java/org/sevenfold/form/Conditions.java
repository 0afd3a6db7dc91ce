package org.sevenfold.form;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Conditions made up for tests, and how they are written. */
final class Conditions {

  private Conditions() {
  }

  static Arbitrary<Condition> any() {
    return any(4);
  }

  private static Arbitrary<Condition> any(int depth) {
    if (depth == 0) {
      return comparison();
    }
    Arbitrary<Condition> inner = any(depth - 1);
    return Arbitraries.oneOf(comparison(), inner.map(Condition.Not::new),
        Combinators.combine(inner, inner).as(Condition.And::new),
        Combinators.combine(inner, inner).as(Condition.Or::new));
  }

  private static Arbitrary<Condition> comparison() {
    return Combinators.combine(Arbitraries.of("alpha", "beta_2", "not_public"), Arbitraries.of("yes", "12_15", "A-b c"))
        .as(Condition.Is::new);
  }

  static String feel(Condition condition) {
    if (condition instanceof Condition.Is is) {
      return is.key() + " = \"" + is.value() + "\"";
    }
    if (condition instanceof Condition.Not not) {
      return "not(" + feel(not.inner()) + ")";
    }
    if (condition instanceof Condition.And and) {
      return "(" + feel(and.left()) + ") and (" + feel(and.right()) + ")";
    }
    if (condition instanceof Condition.Or or) {
      return "(" + feel(or.left()) + ") or (" + feel(or.right()) + ")";
    }
    throw new IllegalArgumentException("Nothing is written for a field that is always asked");
  }

  static Condition ofJson(JsonNode json) {
    String kind = json.fieldNames().next();
    JsonNode inner = json.get(kind);
    return switch (kind) {
      case "is" -> new Condition.Is(inner.get(0).asText(), inner.get(1).asText());
      case "not" -> new Condition.Not(ofJson(inner));
      case "and" -> new Condition.And(ofJson(inner.get(0)), ofJson(inner.get(1)));
      case "or" -> new Condition.Or(ofJson(inner.get(0)), ofJson(inner.get(1)));
      default -> throw new IllegalArgumentException(kind);
    };
  }
}

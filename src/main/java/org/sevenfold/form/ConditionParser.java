package org.sevenfold.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the small part of FEEL in which conditions are written, and refuses everything beyond it. */
final class ConditionParser {

  /** Words with a meaning of their own in FEEL: no key may be called so. */
  private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "if", "then", "else", "for", "some",
      "every", "satisfies", "return", "between", "instance", "of", "function", "external", "true", "false", "null");
  /** A value is a plain word: what would have to be escaped in FEEL or JSON is refused. */
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(\"[^\"\\\\\\p{Cntrl}]*\")|([A-Za-z_][A-Za-z0-9_]*)|(!=|=|\\(|\\)))");

  private final List<String> tokens = new ArrayList<>();
  private final String source;
  private int next;

  private ConditionParser(String source) {
    this.source = source;
    Matcher matcher = TOKEN.matcher(source);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group().trim());
      end = matcher.end();
    }
    if (!source.substring(end).isBlank()) {
      throw refuse();
    }
  }

  static Condition parse(String source) {
    ConditionParser parser = new ConditionParser(source);
    Condition condition = parser.or();
    if (parser.next < parser.tokens.size()) {
      throw parser.refuse();
    }
    return condition;
  }

  private Condition or() {
    Condition left = and();
    while (accept("or")) {
      left = new Condition.Or(left, and());
    }
    return left;
  }

  private Condition and() {
    Condition left = simple();
    while (accept("and")) {
      left = new Condition.And(left, simple());
    }
    return left;
  }

  private Condition simple() {
    if (accept("not")) {
      return new Condition.Not(bracketed());
    }
    if (next < tokens.size() && tokens.get(next).equals("(")) {
      return bracketed();
    }
    String key = take();
    String operator = take();
    String value = take();
    if (RESERVED.contains(key) || !Character.isLetter(key.charAt(0)) || !value.startsWith("\"")) {
      throw refuse();
    }
    Condition comparison = new Condition.Is(key, value.substring(1, value.length() - 1));
    return switch (operator) {
      case "=" -> comparison;
      case "!=" -> new Condition.Not(comparison);
      default -> throw refuse();
    };
  }

  private Condition bracketed() {
    expect("(");
    Condition inner = or();
    expect(")");
    return inner;
  }

  private boolean accept(String token) {
    boolean found = next < tokens.size() && tokens.get(next).equals(token);
    next += found ? 1 : 0;
    return found;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw refuse();
    }
  }

  private String take() {
    if (next >= tokens.size()) {
      throw refuse();
    }
    return tokens.get(next++);
  }

  private IllegalArgumentException refuse() {
    return new IllegalArgumentException("Not a condition that a form may use: " + source);
  }
}

package org.sevenfold.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer as a part of a sentence.
 *
 * @param words  what follows "that", or "not sure"
 * @param unsure whether it was answered with "Not sure"
 */
record Clause(String words, boolean unsure) {

  static final String YOU = "you";

  /** All that was said, each by whoever said it. */
  static String all(Map<String, Set<Clause>> spoken) {
    return spoken.entrySet().stream().map(one -> said(one.getKey(), one.getValue()))
        .collect(Collectors.joining(", and "));
  }

  private static String said(String who, Set<Clause> clauses) {
    List<String> parts = new ArrayList<>();
    List<String> sure =
        clauses.stream().filter(clause -> !clause.unsure).map(clause -> "that " + clause.words).toList();
    List<String> unsure = clauses.stream().filter(Clause::unsure).map(Clause::words).toList();
    if (!sure.isEmpty()) {
      parts.add("said " + listed(sure));
    }
    if (!unsure.isEmpty()) {
      parts.add((YOU.equals(who) ? "were" : "was") + " not sure " + listed(unsure));
    }
    return who + " " + listed(parts);
  }

  private static String listed(List<String> all) {
    int last = all.size() - 1;
    return Stream.of(String.join(", ", all.subList(0, last)), all.get(last)).filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" and "));
  }
}

package org.sevenfold.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Facts;
import org.sevenfold.policy.Vocabulary;

/**
 * What was expected of a case under a pack, and what came.
 *
 * @param differences in words; none when all is as expected
 */
record Verdict(String id, String pack, Map<String, String> expected, Map<String, String> got,
    List<String> differences) {

  static Verdict failed(CaseFile file, String pack, String reason) {
    return new Verdict(file.id(), pack, file.expected(pack), Map.of(), List.of(reason));
  }

  static Verdict of(CaseFile file, String pack, Map<String, String> facts, Vocabulary vocabulary) {
    Map<String, String> got = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    file.expected(pack).forEach((key, expected) -> {
      String value = value(key, facts, vocabulary);
      got.put(key, value);
      if (!set(expected).equals(set(value))) {
        differences.add(key + ": expected " + expected + ", got " + value);
      }
    });
    return new Verdict(file.id(), pack, file.expected(pack), got, differences);
  }

  boolean isAsExpected() {
    return differences.isEmpty();
  }

  /** Results that never came are empty; facts that nobody answered have their start value; the rest is derived. */
  private static String value(String key, Map<String, String> facts, Vocabulary vocabulary) {
    Facts standing = name -> facts.getOrDefault(name, vocabulary.start(name).orElse(Fact.UNKNOWN));
    boolean cameNever = vocabulary.isResult(key) && !facts.containsKey(key) && !"duty_to_share".equals(key);
    return Derived.of(key, standing).orElseGet(() -> cameNever ? "" : standing.get(key));
  }

  private static Set<String> set(String words) {
    Set<String> set = new TreeSet<>();
    Arrays.stream(words.split("\\+")).map(String::trim).filter(word -> !word.isEmpty()).forEach(set::add);
    return set;
  }
}

package org.sevenfold.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A decision table, whoever says it: the guidance as data, or the DMN that runs. The default of a first-hit table is
 * its last rule.
 */
record Table(String title, String name, boolean collects, List<String> inputs, List<String> outputs, List<Rule> rules) {

  static final String PACK = "pack";

  /** Which rules answer: the first that fits, or all that fit where the table collects. */
  List<Integer> hits(Map<String, String> given) {
    return IntStream.range(0, rules.size()).filter(index -> rules.get(index).fits(given))
        .limit(collects ? rules.size() : 1).boxed().toList();
  }

  /** What is answered; the same twice counts once. */
  List<Map<String, String>> answers(Map<String, String> given) {
    return hits(given).stream().map(index -> rules.get(index).then()).distinct().toList();
  }

  Table without(int index) {
    List<Rule> others = new ArrayList<>(rules);
    others.remove(index);
    return new Table(title, name, collects, inputs, outputs, others);
  }

  /** The rules that would have to be passed by for this one to answer. */
  List<Rule> before(int index) {
    return collects ? List.of() : rules.subList(0, index);
  }

  /** The rules that give one answer. */
  List<Rule> saying(Map<String, String> then) {
    return rules.stream().filter(rule -> rule.then().equals(then)).toList();
  }

  @Override
  public String toString() {
    return title;
  }
}

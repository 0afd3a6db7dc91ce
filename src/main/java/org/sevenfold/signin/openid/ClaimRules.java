package org.sevenfold.signin.openid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims with the values that are asked for, each as {@code claim=value}; a claim may be named with several. */
final class ClaimRules {

  private static final char BETWEEN = '=';

  private final Map<String, Set<String>> asked;

  ClaimRules(List<String> rules) {
    this.asked = rules.stream().collect(groupingBy(ClaimRules::claim, mapping(ClaimRules::value, toSet())));
  }

  private static String claim(String rule) {
    return rule.substring(0, rule.indexOf(BETWEEN)).strip();
  }

  private static String value(String rule) {
    return rule.substring(rule.indexOf(BETWEEN) + 1).strip();
  }

  boolean name(String claim) {
    return asked.containsKey(claim);
  }

  /** Whether each claim has one of its values; of one that is a list it is enough that one is in it. */
  boolean allHold(Map<String, Object> claims) {
    return asked.keySet().stream().allMatch(claim -> holds(claim, claims));
  }

  boolean anyHolds(Map<String, Object> claims) {
    return asked.keySet().stream().anyMatch(claim -> holds(claim, claims));
  }

  private boolean holds(String claim, Map<String, Object> claims) {
    Object said = claims.get(claim);
    Collection<?> values = said instanceof Collection<?> several ? several : said == null ? List.of() : List.of(said);
    return values.stream().map(String::valueOf).anyMatch(asked.get(claim)::contains);
  }
}

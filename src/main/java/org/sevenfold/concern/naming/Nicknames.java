package org.sevenfold.concern.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Given names that are used for one another, and ways to spell the same one. */
final class Nicknames {

  private static final Map<String, Set<String>> BY_NAME = read(WordList.lines("nicknames"));

  private Nicknames() {
  }

  /** Whether a plain word is a given name that is well known. */
  static boolean has(String plain) {
    return BY_NAME.containsKey(plain);
  }

  /** What somebody of this name may be called, itself among them. */
  static Set<String> of(String plain) {
    return BY_NAME.getOrDefault(plain, Set.of());
  }

  private static Map<String, Set<String>> read(List<List<String>> groups) {
    Map<String, Set<String>> byName = new HashMap<>();
    groups.forEach(group -> group.forEach(name -> byName.computeIfAbsent(name, each -> new HashSet<>()).addAll(group)));
    return byName;
  }
}

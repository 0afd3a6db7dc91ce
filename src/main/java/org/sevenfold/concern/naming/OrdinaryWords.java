package org.sevenfold.concern.naming;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that everybody writes: in small letters they name nobody, whatever a record says. */
final class OrdinaryWords {

  private static final Set<String> KNOWN = read("ordinary");
  private static final Set<String> NOBODY = read("nobody");
  private static final List<String> ENDINGS = List.of("s", "es", "ed", "er", "ers", "est", "ing", "ly", "y", "ness",
      "less", "ful", "able", "ment");
  private static final int SHORTEST_STEM = 3;

  private OrdinaryWords() {
  }

  /** Whether a plain word is one of them, or what grammar makes of one: a plural, a past tense. */
  static boolean has(String plain) {
    return KNOWN.contains(plain) || NOBODY.contains(plain) || ENDINGS.stream().filter(plain::endsWith)
        .map(ending -> plain.substring(0, plain.length() - ending.length()))
        .filter(stem -> stem.length() >= SHORTEST_STEM).flatMap(OrdinaryWords::wholes).anyMatch(KNOWN::contains);
  }

  /** Whether a word names nobody even where it has a capital letter. */
  static boolean namesNobody(String small) {
    return NOBODY.contains(small);
  }

  /** What a word may have been before its ending came: {@code cry} in cries, {@code stop} in stopped. */
  private static Stream<String> wholes(String stem) {
    int last = stem.length() - 1;
    Stream<String> spelled = Stream.of(stem, stem + "e", stem.replaceFirst("i$", "y"));
    return stem.charAt(last) == stem.charAt(last - 1)
        ? Stream.concat(spelled, Stream.of(stem.substring(0, last))) : spelled;
  }

  private static Set<String> read(String name) {
    return WordList.lines(name).stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }
}

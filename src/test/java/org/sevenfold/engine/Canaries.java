package org.sevenfold.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Texts that occur nowhere else, and where each was planted. All of one test begin alike, so that one search finds any
 * of them, and no other test's do: what another left is not found. Dates can't be recognised by a beginning in letters:
 * they lie in a year of their own.
 */
final class Canaries {

  private static final int LETTERS = 10;
  private static final int FIRST_YEAR = 1907;
  private static final int YEARS = 20;

  private final String word = "zq" + ThreadLocalRandom.current().ints(LETTERS, 'a', 'z' + 1)
      .mapToObj(Character::toString).collect(Collectors.joining());
  private final String year = String.valueOf(FIRST_YEAR + ThreadLocalRandom.current().nextInt(YEARS));
  private final Map<String, String> planted = new LinkedHashMap<>();

  /** Long enough for every form's shortest text. */
  String text(String where) {
    String canary = word + "-%04d-sings-here-alone".formatted(planted.size());
    planted.put(canary, where);
    return canary;
  }

  String date(String where) {
    int days = planted.size() % 28 + 1;
    int months = planted.size() / 28 % 12 + 1;
    String canary = year + "-%02d-%02d".formatted(months, days);
    planted.put(canary, where);
    return canary;
  }

  /** How all of them begin. */
  String word() {
    return word;
  }

  /** Each canary, and where it was planted. */
  Map<String, String> planted() {
    return planted;
  }

  CanarySearch search() {
    return new CanarySearch(word, year);
  }
}

package org.sevenfold.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts that occur nowhere else, and where each was planted. All begin alike, so that one search finds any of them.
 * Dates can't be recognised by a beginning in letters: they lie in a year of their own.
 */
final class Canaries {

  static final String TEXT = "zqcanary";
  static final String YEAR = "1913";

  private final Map<String, String> planted = new LinkedHashMap<>();

  /** Long enough for every form's shortest text. */
  String text(String where) {
    String canary = TEXT + "-%04d-sings-here-alone".formatted(planted.size());
    planted.put(canary, where);
    return canary;
  }

  String date(String where) {
    int days = planted.size() % 28 + 1;
    int months = planted.size() / 28 % 12 + 1;
    String canary = YEAR + "-%02d-%02d".formatted(months, days);
    planted.put(canary, where);
    return canary;
  }

  /** Each canary, and where it was planted. */
  Map<String, String> planted() {
    return planted;
  }
}

package org.sevenfold.datarights;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Blacks out words. What stands in their place is always as long, so that it says nothing of them. */
public final class Redaction {

  /** What stands in the place of a word. */
  public static final String BLACK = "█████";

  private Redaction() {
  }

  /** The text without these words, whatever their case; only where they stand whole. */
  public static String of(String text, Collection<String> words) {
    String any = words.stream().sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote)
        .collect(Collectors.joining("|"));
    return any.isEmpty() ? text
        : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).replaceAll(BLACK);
  }
}

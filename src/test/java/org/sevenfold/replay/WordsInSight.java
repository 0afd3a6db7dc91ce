package org.sevenfold.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;

/**
 * The words of one page that somebody has before their eyes: what stands there when it opens, and what has come by the
 * time they send it, be it that they opened it or that they were asked it because of an answer. What is folded away and
 * stays so is not read; what was there and went has been. Words behind a list that opens are counted too.
 */
final class WordsInSight {

  private static final Pattern BETWEEN = Pattern.compile("\\s+");

  private final Map<String, Integer> lines = new HashMap<>();

  /** Looks at the page as it is now. */
  void look(Page page) {
    // what a script folds away is not read
    page.waitForLoadState();
    page.locator("main").innerText().lines().map(String::strip).filter(line -> !line.isEmpty())
        .collect(Collectors.toMap(line -> line, line -> 1, Integer::sum))
        .forEach((line, times) -> lines.merge(line, times, Math::max));
  }

  int count() {
    return lines.entrySet().stream().mapToInt(line -> BETWEEN.split(line.getKey()).length * line.getValue()).sum();
  }
}

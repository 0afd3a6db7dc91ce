package org.sevenfold.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says of a browser what its owner knows it by, from what it says of itself: {@code Firefox on Windows}. */
public final class BrowserWords {

  /** In this order: each says that it is those after it as well. */
  private static final Map<String, String> BROWSERS = inOrder("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser",
      "Samsung Internet", "Firefox/", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome/", "Chrome", "Safari/",
      "Safari");
  private static final Map<String, String> MACHINES = inOrder("Windows", "Windows", "iPhone", "an iPhone", "iPad",
      "an iPad", "Android", "Android", "CrOS", "a Chromebook", "Mac OS X", "a Mac", "Linux", "Linux");

  private BrowserWords() {
  }

  /** @param userAgent the header of that name; whatever it is, no word of it is repeated */
  public static String of(String userAgent) {
    String machine = first(MACHINES, userAgent, "");
    return first(BROWSERS, userAgent, "A browser") + (machine.isEmpty() ? "" : " on " + machine);
  }

  private static String first(Map<String, String> words, String userAgent, String otherwise) {
    return words.entrySet().stream().filter(one -> userAgent.contains(one.getKey())).map(Map.Entry::getValue)
        .findFirst().orElse(otherwise);
  }

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }
}

package org.sevenfold.web.datarights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a page offers to choose from: keys with their words, in order. */
final class Words {

  private Words() {
  }

  static <T> Map<String, String> of(T[] all, Function<T, String> key, Function<T, String> words) {
    Map<String, String> offered = new LinkedHashMap<>();
    for (T one : all) {
      offered.put(key.apply(one), words.apply(one));
    }
    return offered;
  }
}

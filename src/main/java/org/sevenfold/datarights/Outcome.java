package org.sevenfold.datarights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a request. */
public enum Outcome {
  GRANTED("All that they asked"),
  PARTLY("A part of it"),
  REFUSED("Nothing of it");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** As people say it. */
  public String words() {
    return words;
  }

  /** As the record writes it: add, never rename. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Outcome> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}

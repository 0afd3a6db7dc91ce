package org.sevenfold.work;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How urgent a concern is, the most urgent first: the derived fact {@code urgency} of the vocabulary. */
public enum Urgency {
  RED("At once", 90),
  AMBER("Soon", 70),
  GREEN("In its time", 50);

  private final String words;
  private final int priority;

  Urgency(String words, int priority) {
    this.words = words;
    this.priority = priority;
  }

  /** As it stands beside a row of a list. */
  public String words() {
    return words;
  }

  /** The engine's, from 0 to 100: its own list sorts by it. */
  public int priority() {
    return priority;
  }

  /** The value of the vocabulary. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @return empty where it is no value of the vocabulary */
  public static Optional<Urgency> of(String key) {
    return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}

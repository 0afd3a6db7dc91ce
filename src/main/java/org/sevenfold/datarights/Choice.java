package org.sevenfold.datarights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of one piece of a record. */
public enum Choice {
  INCLUDE("Give it as it is"),
  REDACT("Give it with something blacked out"),
  LEAVE_OUT("Leave it out");

  private final String words;

  Choice(String words) {
    this.words = words;
  }

  /** As people say it. */
  public String words() {
    return words;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Choice> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}

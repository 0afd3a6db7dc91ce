package org.sevenfold.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be unusual about looking. The record holds the key: add, never rename. */
public enum Sign {
  LEFT_OUT("Tried to open a concern that they are left out of"),
  OWN_FAMILY_NAME("Looked at a concern in which somebody has their family name"),
  MANY_IN_A_DAY("Looked at many concerns in one day"),
  WITHOUT_WORK("Looked at concerns in which they had nothing to do"),
  REFUSED_OFTEN("Was refused often in one day"),
  AT_NIGHT("Looked at concerns at night");

  private final String words;

  Sign(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Sign> of(String key) {
    return Arrays.stream(values()).filter(sign -> sign.key().equals(key)).findFirst();
  }
}

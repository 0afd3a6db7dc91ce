package org.sevenfold.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a lead opens who a concern is about before there is cause: one of these, and words of their own. */
public enum OpenedBecause {
  DANGER("Somebody may be in danger"),
  RAISER_STOPPED("Whoever raised it does not go on"),
  BELONGS_TOGETHER("I know of something that belongs with it"),
  OTHER("Something else");

  private final String words;

  OpenedBecause(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** As pages and the record write it: add, never rename. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @return empty for a word that is none of them */
  public static Optional<OpenedBecause> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}

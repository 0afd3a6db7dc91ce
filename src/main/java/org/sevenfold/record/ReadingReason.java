package org.sevenfold.record;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody of the agency reads a concern: nobody reads it without one of these (P33.b). */
public enum ReadingReason {
  CASE_RESPONSIBILITY("works on it"),
  COVER("works on it in place of somebody"),
  ADVICE("was asked"),
  SUPERVISION("watches over it"),
  AUDIT("checks how it is kept and read");

  private final String words;

  ReadingReason(String words) {
    this.words = words;
  }

  /** As people read it, after a name. */
  public String words() {
    return words;
  }

  /** How the record writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReadingReason> of(Object word) {
    return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }
}

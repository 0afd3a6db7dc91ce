package org.sevenfold.datarights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may ask about what is held of them (P69.b5). */
public enum RequestKind {
  ACCESS("To have what is held of them"),
  CORRECTION("To have something put right"),
  OBJECTION("To have it used no more for something"),
  ERASURE("To have it destroyed"),
  COMPLAINT("A complaint about how it was handled");

  private final String words;

  RequestKind(String words) {
    this.words = words;
  }

  /** As people say it. */
  public String words() {
    return words;
  }

  /** As the table and the record write it: add, never rename. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RequestKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}

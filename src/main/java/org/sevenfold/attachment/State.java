package org.sevenfold.attachment;

import java.util.Locale;

/** Whether a file may be opened. */
public enum State {
  /** nobody has looked at it for malware yet: nobody opens it */
  WAITING,
  /** nothing was found in it */
  SCANNED,
  /** nobody has looked, and a lead answers for opening it */
  RELEASED,
  /** malware was found, and nothing of it is kept */
  INFECTED;

  public boolean isOpen() {
    return this == SCANNED || this == RELEASED;
  }

  /** How the database writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

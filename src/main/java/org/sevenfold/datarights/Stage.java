package org.sevenfold.datarights;

import java.util.Locale;

/** How far a request is. */
public enum Stage {
  OPEN("open"),
  CHECKING("with a second person, who checks what is to be given"),
  AGREED("checked by a second person, to be given"),
  ENDED("answered");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  /** As people say it. */
  public String words() {
    return words;
  }

  /** As the table writes it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

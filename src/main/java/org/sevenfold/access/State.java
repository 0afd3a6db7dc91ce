package org.sevenfold.access;

import java.util.Locale;

/** How a concern stands, or a piece of work, as far as rights hang on it. */
public enum State {
  /** nobody is told who it is about */
  MASKED,
  OPEN,
  CLOSED,
  /** nobody has claimed it */
  FREE,
  TAKEN;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is one of a piece of work; else it is one of a concern. */
  public boolean isOfWork() {
    return this == FREE || this == TAKEN;
  }
}

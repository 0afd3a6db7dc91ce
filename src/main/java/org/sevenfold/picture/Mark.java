package org.sevenfold.picture;

import java.util.Locale;

/**
 * What a page says of one step of a picture.
 *
 * @param at    where the step stands
 * @param words what is said, short enough to stand on the picture
 * @param leads where whoever presses it is led; empty for nowhere
 */
public record Mark(Box at, Kind kind, String words, String leads) {

  /** What is said of it. */
  public enum Kind {
    /** somebody has done it */
    DONE,
    /** the concern stands here */
    HERE,
    /** open work waits here, and all of it has time */
    WAITS,
    /** open work waits here, and some of it is past its time */
    LATE;

    /** As the style sheet calls it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

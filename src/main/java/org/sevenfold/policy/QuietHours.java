package org.sevenfold.policy;

import java.time.LocalTime;

/**
 * A part of each day, in London, over midnight or not. None at all where it ends when it begins.
 *
 * @param from when it begins
 * @param to   when it ends; this moment is not in it
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /**
   * As it is written: {@code 20:00-07:00}.
   *
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} where it can't be read
   */
  public static QuietHours of(String written) {
    String[] parts = written.strip().split("\\s*-\\s*");
    if (parts.length != 2) {
      throw new IllegalArgumentException("quiet hours must be written as in 20:00-07:00");
    }
    return new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
  }

  public boolean isAt(LocalTime time) {
    boolean after = !time.isBefore(from);
    boolean before = time.isBefore(to);
    return from.isAfter(to) ? after || before : after && before;
  }
}

package org.sevenfold.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When to ring a body and where.
 *
 * @param phone      what is rung in office hours, or always
 * @param hours      when the office is there, as {@link OfficeHours} reads it; empty for always
 * @param outOfHours what is rung at every other time; empty where the office is always there
 */
public record Numbers(String phone, String hours, String outOfHours) {

  private static final Pattern NUMBER = Pattern.compile("\\d{3}");

  /** Whether there is a number in the words: a placeholder has none. */
  static boolean isIn(String words) {
    return NUMBER.matcher(words).find();
  }

  /** What is wrong with the number; empty where it will do. */
  public Optional<String> faultOfPhone() {
    return isIn(phone) ? Optional.empty() : Optional.of("Write the number, with its figures");
  }

  /** The same of the hours. */
  public Optional<String> faultOfHours() {
    if (hours.isBlank() && !outOfHours.isBlank()) {
      return Optional.of("Write when the office is there, as there is a number for other times");
    }
    try {
      OfficeHours.of(hours);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("Write the days and hours as in mon-thu 08:45-17:15; fri 08:45-16:45");
    }
  }

  /** The same of the number for every other time. */
  public Optional<String> faultOfOutOfHours() {
    if (!hours.isBlank() && outOfHours.isBlank()) {
      return Optional.of("Write the number for when the office is closed: somebody may need it at night");
    }
    return outOfHours.isBlank() || isIn(outOfHours) ? Optional.empty()
        : Optional.of("Write the number, with its figures");
  }
}

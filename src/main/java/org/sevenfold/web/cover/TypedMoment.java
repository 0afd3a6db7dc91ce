package org.sevenfold.web.cover;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import org.sevenfold.clock.LondonTime;

/** A day and a time as a browser sends them, by London's clocks. */
final class TypedMoment {

  private TypedMoment() {
  }

  /** Empty where one of them is missing or is none. */
  static Optional<Instant> of(String day, String time) {
    return day(day).flatMap(date -> time(time).map(at -> date.atTime(at).atZone(LondonTime.ZONE).toInstant()));
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> time(String typed) {
    try {
      return Optional.of(LocalTime.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

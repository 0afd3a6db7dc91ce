package org.sevenfold.web.administrator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.clock.BankHolidays;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.clock.TrialStarts;

/**
 * A moment of one's own on which times are tried, as it is typed.
 *
 * @param day  empty for none
 * @param time empty for none
 */
record TypedStart(String day, String time) {

  /** What is wrong, by the box in which it stands. */
  Map<String, String> faults(BankHolidays holidays) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (day.isBlank() && time.isBlank()) {
      return faults;
    }
    Optional<LocalDate> typed = date();
    if (typed.isEmpty()) {
      faults.put("day", "Write the day as in 2026-12-24");
    } else if (!holidays.know(typed.get())) {
      faults.put("day", "Choose a day until the end of " + holidays.knownUntil().getYear()
          + ": of later ones it is not known which are bank holidays");
    }
    if (clock().isEmpty()) {
      faults.put("time", "Write the time as in 17:10");
    }
    return faults;
  }

  /** Those that are always tried, and before them that one. */
  Map<String, Instant> starts(Instant now, BankHolidays holidays) {
    Map<String, Instant> starts = new LinkedHashMap<>();
    date().flatMap(on -> clock().map(at -> on.atTime(at).atZone(LondonTime.ZONE).toInstant()))
        .ifPresent(moment -> starts.put("When you said", moment));
    starts.putAll(TrialStarts.from(now, holidays));
    return starts;
  }

  private Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(day.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalTime> clock() {
    try {
      return Optional.of(LocalTime.parse(time.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

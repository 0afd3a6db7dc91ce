package org.sevenfold.clock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sevenfold.policy.YamlFile;
import org.springframework.stereotype.Component;

/** The bank holidays of England and Wales, as the Act and custom have them. They travel with the product. */
@Component
public class BankHolidays {

  /** @param days by date, each with what it is called */
  record Listed(Map<String, String> days) {
  }

  private final TreeMap<LocalDate, String> days = new TreeMap<>();

  public BankHolidays() {
    YamlFile.resource("/bank-holidays.yaml", Listed.class).days()
        .forEach((day, name) -> days.put(LocalDate.parse(day), name));
  }

  /** What a day is called; empty where it is none. */
  public Optional<String> on(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  /** The last day of which it is known whether it is one. */
  public LocalDate knownUntil() {
    return LocalDate.of(days.lastKey().getYear(), 12, 31);
  }
}

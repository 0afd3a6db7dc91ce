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

  /** How long before the end of what is known somebody is told. */
  private static final int MONTHS_AHEAD = 12;

  /**
   * The file.
   *
   * @param comparedUntil the last day of which somebody has compared it with the published list
   * @param days          by date, each with what it is called
   */
  record Listed(String comparedUntil, Map<String, String> days) {
  }

  private final TreeMap<LocalDate, String> days = new TreeMap<>();
  private final LocalDate comparedUntil;

  public BankHolidays() {
    Listed listed = YamlFile.resource("/bank-holidays.yaml", Listed.class);
    listed.days().forEach((day, name) -> days.put(LocalDate.parse(day), name));
    comparedUntil = LocalDate.parse(listed.comparedUntil());
  }

  /** What a day is called; empty where it is none. */
  public Optional<String> on(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  /** The last day of which it is known whether it is one. */
  public LocalDate knownUntil() {
    return LocalDate.of(days.lastKey().getYear(), 12, 31);
  }

  /** Whether it is known of a day whether it is one. */
  public boolean know(LocalDate day) {
    return !day.isAfter(knownUntil()) && day.getYear() >= days.firstKey().getYear();
  }

  /** What whoever runs this has to do about the list, in a sentence; empty where there is nothing to do. */
  public Optional<String> toDo(LocalDate today) {
    if (endsSoon(knownUntil(), today)) {
      return Optional.of("The list of bank holidays ends with " + knownUntil().getYear()
          + ". After that they are counted as working days: what is due comes too soon. Install a newer release");
    }
    return endsSoon(comparedUntil, today)
        ? Optional.of("The bank holidays after " + comparedUntil.getYear()
            + " are as the law has them, and nobody has compared them with the published list. Compare them")
        : Optional.empty();
  }

  private static boolean endsSoon(LocalDate end, LocalDate today) {
    return today.plusMonths(MONTHS_AHEAD).isAfter(end);
  }
}

package org.sevenfold.web.administrator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sevenfold.policy.NoticeTimes;
import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.policy.Span;
import org.sevenfold.work.LadderRules;

/**
 * How long something may take, as it is typed.
 *
 * @param unit      {@link #AS_THE_PACK}, or what is counted
 * @param calendar  in which time, for working hours and days
 * @param reminders parts of a hundred; empty for nobody is reminded
 * @param next      who is asked too when it is late; empty for those of the pack
 */
record TypedLevel(String unit, String amount, String calendar, String reminders, String next) {

  static final String AS_THE_PACK = "pack";
  private static final String MINUTE = "minute";
  private static final String HOUR = "hour";
  private static final String DAY = "day";
  private static final String WORKING_HOUR = "working_hour";
  private static final String WORKING_DAY = "working_day";
  private static final String NUMBER = "[1-9]\\d{0,2}";
  private static final int MINUTES = 60;
  private static final int MOST = 999;

  static TypedLevel of(ServiceLevel level) {
    String reminders = level.reminders().stream().map(String::valueOf).collect(Collectors.joining(", "));
    if (level.within() instanceof Span.Working working) {
      return new TypedLevel(working.unit() == Span.Unit.HOUR ? WORKING_HOUR : WORKING_DAY,
          String.valueOf(working.amount()), working.calendar(), reminders, level.next().orElse(""));
    }
    Duration length = ((Span.Elapsed) level.within()).length();
    String unit = unit(length);
    long amount = DAY.equals(unit) ? length.toDays() : HOUR.equals(unit) ? length.toHours() : length.toMinutes();
    return new TypedLevel(unit, String.valueOf(amount), Span.OFFICE, reminders, level.next().orElse(""));
  }

  /** The smallest in which it is a number that can be typed. */
  private static String unit(Duration length) {
    if (length.toMinutes() % MINUTES != 0) {
      return MINUTE;
    }
    return length.toHours() > MOST ? DAY : HOUR;
  }

  static Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    units.put(AS_THE_PACK, "As the policy pack says");
    units.put(MINUTE, "Minutes, day and night");
    units.put(HOUR, "Hours, day and night");
    units.put(DAY, "Days, day and night");
    units.put(WORKING_HOUR, "Working hours");
    units.put(WORKING_DAY, "Working days, each to its end");
    return units;
  }

  /** What can be counted of a kind, of which the pack says this: what is urgent stays day and night. */
  static Map<String, String> unitsOf(ServiceLevel first) {
    Map<String, String> units = units();
    if (first.within() instanceof Span.Elapsed) {
      units.keySet().removeAll(List.of(WORKING_HOUR, WORKING_DAY));
    }
    return units;
  }

  static Map<String, String> nextRoles() {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("", "Those who are asked about everything that is late");
    LadderRules.MAY_BE_ASKED.forEach(role -> roles.put(role.key(), "First of all a " + role.words() + " too"));
    return roles;
  }

  /** What is wrong, by the box in which it stands. */
  Map<String, String> faults(Map<String, String> calendars) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!units().containsKey(unit)) {
      faults.put("unit", "Choose what is counted");
    }
    if (!isAsThePack() && !amount.strip().matches(NUMBER)) {
      faults.put("amount", "Write a whole number, from 1 to 999");
    }
    if (isWorking() && !calendars.containsKey(calendar)) {
      faults.put("calendar", "Choose in which time it is counted");
    }
    if (parts().isEmpty()) {
      faults.put("reminders", "Write parts of a hundred with a comma between, as in 50, 90. Nothing for no reminder");
    }
    if (!nextRoles().containsKey(next)) {
      faults.put("next", "Choose who is asked too");
    }
    return faults;
  }

  boolean isAsThePack() {
    return AS_THE_PACK.equals(unit);
  }

  private boolean isWorking() {
    return WORKING_HOUR.equals(unit) || WORKING_DAY.equals(unit);
  }

  private Optional<List<Integer>> parts() {
    try {
      return Optional.of(reminders.isBlank() ? List.of() : NoticeTimes.parts(reminders));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty where it is to be as the pack says; to be asked only where nothing is wrong. */
  Optional<ServiceLevel> read() {
    return isAsThePack() ? Optional.empty()
        : Optional.of(new ServiceLevel(span(), parts().orElseThrow(), Optional.of(next).filter(one -> !one.isEmpty())));
  }

  private Span span() {
    int count = Integer.parseInt(amount.strip());
    return switch (unit) {
      case MINUTE -> new Span.Elapsed(Duration.ofMinutes(count));
      case HOUR -> new Span.Elapsed(Duration.ofHours(count));
      case DAY -> new Span.Elapsed(Duration.ofDays(count));
      case WORKING_HOUR -> new Span.Working(count, Span.Unit.HOUR, calendar);
      default -> new Span.Working(count, Span.Unit.DAY, calendar);
    };
  }

  /** By the names of the boxes. */
  Map<String, String> typed() {
    return new LinkedHashMap<>(
        Map.of("unit", unit, "amount", amount, "calendar", calendar, "reminders", reminders, "next", next));
  }
}

package org.sevenfold.work;

import java.util.Optional;
import java.util.stream.Collectors;

import org.sevenfold.clock.Reckoning;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.CalendarWords;
import org.sevenfold.policy.OwnLadder;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.policy.TimeKey;

/** How long something may take, when a calendar is open and who is asked at last, as people read it. */
public final class TimesInWords {

  private TimesInWords() {
  }

  /** What holds. */
  public static String now(ServiceLevels levels, TimeKey key) {
    return switch (key.kind()) {
      case CLOCK -> of(levels.level(key.name()));
      case CALENDAR -> of(CalendarWords.of(levels.calendar(key.name())));
      case LADDER -> of(levels.asked(), levels.pack());
    };
  }

  /** What an edition says; of one that is empty what the pack says. */
  public static String wanted(ServiceLevels levels, TimeKey key, String value) {
    if (value.isEmpty()) {
      return "as the policy pack says, " + now(ServiceLevels.of(levels.pack()), key);
    }
    return switch (key.kind()) {
      case CLOCK -> of(ServiceLevel.of(value));
      case CALENDAR -> of(CalendarWords.of(value));
      case LADDER -> of(OwnLadder.of(value), levels.pack());
    };
  }

  private static String of(OwnLadder ladder, Pack pack) {
    return ladder.ask().stream().flatMap(role -> Role.of(role).stream()).map(Role::words)
        .collect(Collectors.joining(", then ")) + ", at last " + pack.rung(ladder.ring()).name() + " outside";
  }

  private static String of(ServiceLevel level) {
    String reminded = level.reminders().isEmpty() ? "nobody is reminded"
        : "reminded after " + level.reminders().stream().map(part -> part + "%").collect(Collectors.joining(" and "));
    Optional<String> next = level.next().flatMap(Role::of).map(Role::words);
    return Reckoning.words(level.within()) + ", " + reminded
        + next.map(role -> ", when late a " + role + " is asked too").orElse("");
  }

  private static String of(CalendarWords calendar) {
    return calendar.hours() + listed(", closed on ", calendar.closed()) + listed(", in term ", calendar.terms());
  }

  private static String listed(String before, String lines) {
    return lines.isBlank() ? "" : before + lines.strip().replace("\n", ", ").replace("/", " to ");
  }
}

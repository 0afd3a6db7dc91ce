package org.sevenfold.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What of its times an agency says: how long one kind of wait may take, when one of the calendars is open, or who is
 * asked when something is late.
 *
 * @param name as the pack calls it
 */
public record TimeKey(Kind kind, String name) {

  /** Who is asked about what is late, whatever it is. */
  public static final TimeKey LADDER = new TimeKey(Kind.LADDER, "late");

  /** Which of these. */
  public enum Kind {
    CLOCK, CALENDAR, LADDER;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static TimeKey clock(String name) {
    return new TimeKey(Kind.CLOCK, name);
  }

  public static TimeKey calendar(String name) {
    return new TimeKey(Kind.CALENDAR, name);
  }

  /** As tables and the record write it, for example {@code clock.triage}. */
  public String key() {
    return kind.word() + "." + name;
  }

  public static Optional<TimeKey> of(String key) {
    return Arrays.stream(Kind.values()).filter(kind -> key.startsWith(kind.word() + "."))
        .map(kind -> new TimeKey(kind, key.substring(kind.word().length() + 1))).findFirst();
  }
}

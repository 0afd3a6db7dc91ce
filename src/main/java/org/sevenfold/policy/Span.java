package org.sevenfold.policy;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take. A pack writes real time as ISO does ({@code PT15M}, day and night alike), and working
 * time in words: {@code 4 working hours}, {@code 1 working day}, {@code 5 working days of school}, where the last
 * names a calendar of the pack.
 */
public sealed interface Span {

  String OFFICE = "office";
  Pattern IN_WORDS = Pattern.compile("([1-9]\\d{0,2}) working (hour|day)s?(?: of ([a-z_]+))?");

  /** So much real time. */
  record Elapsed(Duration length) implements Span {

    @Override
    public String written() {
      return length.toString();
    }
  }

  /**
   * So much of the time in which somebody is there.
   *
   * @param calendar which of the pack's calendars says when that is
   */
  record Working(int amount, Unit unit, String calendar) implements Span {

    /** As people say it. */
    public String words() {
      return amount + " working " + unit.name().toLowerCase(Locale.ROOT) + (amount == 1 ? "" : "s");
    }

    @Override
    public String written() {
      return words() + (OFFICE.equals(calendar) ? "" : " of " + calendar);
    }
  }

  /** As a pack writes it: {@link #of} reads it. */
  String written();

  /** What of a calendar is counted. */
  enum Unit {
    /** Hours in which it is open. */
    HOUR,
    /** Days on which it is, each to its end. */
    DAY
  }

  /**
   * As a pack writes it.
   *
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} where it is no length of time
   */
  static Span of(String written) {
    Matcher words = IN_WORDS.matcher(written);
    if (words.matches()) {
      return new Working(Integer.parseInt(words.group(1)), Unit.valueOf(words.group(2).toUpperCase(Locale.ROOT)),
          words.group(3) == null ? OFFICE : words.group(3));
    }
    Duration length = Duration.parse(written);
    if (length.isZero() || length.isNegative()) {
      throw new IllegalArgumentException("a length of time must be more than nothing");
    }
    return new Elapsed(length);
  }
}

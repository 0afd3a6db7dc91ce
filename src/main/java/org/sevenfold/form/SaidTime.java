package org.sevenfold.form;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something was, as people write it: {@code 9:05}, {@code 2.30 pm yesterday}, {@code Monday noon},
 * {@code 14.05 on 16 November}, {@code just now}. A time without a day is the last time that it was that o'clock.
 */
public final class SaidTime {

  private static final Pattern NOW = Pattern.compile("(?:just |right )?now");
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d/.:])(?:(?<hour>\\d{1,2})[:.](?<minute>\\d{2}) ?(?<half>[ap]m)?"
          + "|(?<full>\\d{1,2}) ?(?<fullhalf>[ap]m)|(?<named>noon|midday|midnight))(?![\\d/.:])");
  /** What stands between and says nothing of it. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,\\p{Z}]+|\\b(?:at|on|about|around)\\b");
  private static final Pattern HALF = Pattern.compile("\\b([ap])\\.m\\b\\.?|([ap]m)\\.");
  private static final Pattern GLUED = Pattern.compile("(\\d)([ap])\\.m\\b\\.?");
  private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' h:mma", Locale.UK);
  private static final int HALF_A_DAY = 12;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  private SaidTime() {
  }

  /**
   * The moment that is meant; empty where it can't be read.
   *
   * @param now in London: "just now" is that
   */
  public static Optional<LocalDateTime> read(String said, LocalDateTime now) {
    String plain = plain(said);
    if (NOW.matcher(plain).matches()) {
      return Optional.of(now);
    }
    Matcher clock = CLOCK.matcher(plain);
    if (!clock.find()) {
      return Optional.empty();
    }
    String day = squeezed(plain.substring(0, clock.start()) + " " + plain.substring(clock.end()));
    return time(clock).flatMap(time -> day.isEmpty() ? Optional.of(last(time, now))
        : SaidDay.read(day, now.toLocalDate()).map(one -> one.atTime(time)));
  }

  /** What is wrong with it where it is asked when something was; empty where it is a moment that has been. */
  static Optional<String> fault(String said, LocalDateTime now) {
    Optional<LocalDateTime> meant = read(said, now);
    if (meant.isEmpty()) {
      return Optional.of("Write the time, and the day if it was not today: for example 9:05, 2.30pm, yesterday noon"
          + " or just now");
    }
    return meant.filter(moment -> moment.isAfter(now))
        .map(moment -> "This is still to come. Write the day and time when it was");
  }

  /** For example {@code Tuesday 17 November 2026 at 2:05pm}. */
  public static String words(LocalDateTime moment) {
    return READ.format(moment).replace("AM", "am").replace("PM", "pm");
  }

  private static String plain(String said) {
    String small = GLUED.matcher(said.toLowerCase(Locale.UK)).replaceAll("$1$2m");
    return squeezed(HALF.matcher(small).replaceAll("$1$2").replaceAll("\\b([ap])\\b(?= |$)", "$1m"));
  }

  private static String squeezed(String text) {
    return BETWEEN.matcher(text).replaceAll(" ").replaceAll(" +", " ").strip();
  }

  private static LocalDateTime last(LocalTime time, LocalDateTime now) {
    LocalDateTime today = now.toLocalDate().atTime(time);
    return today.isAfter(now) ? today.minusDays(1) : today;
  }

  private static Optional<LocalTime> time(Matcher clock) {
    if (clock.group("named") != null) {
      return Optional.of("midnight".equals(clock.group("named")) ? LocalTime.MIDNIGHT : LocalTime.NOON);
    }
    if (clock.group("full") != null) {
      return time(Integer.parseInt(clock.group("full")), 0, clock.group("fullhalf"));
    }
    return time(Integer.parseInt(clock.group("hour")), Integer.parseInt(clock.group("minute")), clock.group("half"));
  }

  /** @param half of the day; null where the hour says it */
  private static Optional<LocalTime> time(int hour, int minute, String half) {
    boolean fits = minute < MINUTES && (half == null ? hour < HOURS : hour >= 1 && hour <= HALF_A_DAY);
    int of24 = half == null ? hour : hour % HALF_A_DAY + ("pm".equals(half) ? HALF_A_DAY : 0);
    return fits ? Optional.of(LocalTime.of(of24, minute)) : Optional.empty();
  }
}

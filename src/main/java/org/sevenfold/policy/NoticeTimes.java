package org.sevenfold.policy;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.sevenfold.start.RefusedToStart;

/**
 * When people are told what is not urgent, and when they are reminded.
 *
 * @param digests   at which times of the day, in London; none for at once
 * @param quiet     when they are left in peace
 * @param reminders after which parts of a task's time, in hundredths
 */
public record NoticeTimes(List<LocalTime> digests, QuietHours quiet, List<Integer> reminders) {

  static final NoticeTimes USUAL = new NoticeTimes(List.of(), new QuietHours(LocalTime.MIN, LocalTime.MIN), List.of());

  private static final String COMMA = "\\s*,\\s*";
  private static final int ALL = 100;

  /**
   * Times of day with a comma between, such as {@code 08:30, 13:00}.
   *
   * @throws DateTimeException where one can't be read
   */
  public static List<LocalTime> times(String written) {
    return written.isBlank() ? List.of()
        : Arrays.stream(written.strip().split(COMMA)).map(LocalTime::parse).distinct().sorted().toList();
  }

  /**
   * @param otherwise what holds where nothing is said
   * @throws RefusedToStart for a key that is not known, and for what can't be read
   */
  static NoticeTimes of(String file, Map<String, String> said, NoticeTimes otherwise) {
    Map<String, String> left = new HashMap<>(said);
    NoticeTimes times = new NoticeTimes(
        read(file, "digests", left, "times of day such as 08:30, 13:00", NoticeTimes::times, otherwise.digests),
        read(file, "quiet", left, "a part of the day such as 20:00-07:00", QuietHours::of, otherwise.quiet),
        read(file, "reminders", left, "parts of a hundred such as 50, 90", NoticeTimes::parts, otherwise.reminders));
    left.keySet().stream().findFirst().ifPresent(key -> {
      throw new RefusedToStart(
          file + ": there is no key notices." + key + ". Known here: digests, quiet, reminders.");
    });
    return times;
  }

  private static <T> T read(String file, String key, Map<String, String> left, String what, Function<String, T> reader,
      T otherwise) {
    String said = left.remove(key);
    try {
      return said == null ? otherwise : reader.apply(said);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new RefusedToStart(file + ": notices." + key + " must be " + what + ".", e);
    }
  }

  /**
   * Parts of a hundred with a comma between, such as {@code 50, 90}.
   *
   * @throws IllegalArgumentException where one is none
   */
  public static List<Integer> parts(String written) {
    List<Integer> parts = written.isBlank() ? List.of()
        : Arrays.stream(written.strip().split(COMMA)).map(Integer::valueOf).distinct().sorted().toList();
    if (parts.stream().anyMatch(part -> part <= 0 || part >= ALL)) {
      throw new IllegalArgumentException("not a part of a hundred");
    }
    return parts;
  }
}

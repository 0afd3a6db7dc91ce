package org.sevenfold.policy;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.sevenfold.start.RefusedToStart;

/**
 * From where on somebody's looking at concerns is unusual. That it is unusual says nothing of whether it was wrong.
 *
 * @param concernsInADay of how many concerns one person opens something in a day, when that is not yet unusual
 * @param refusedInADay  how often one person is refused in a day, when that is not yet unusual
 * @param nightFrom      when night begins, in London
 * @param nightTo        when it ends
 */
public record ReadingLimits(int concernsInADay, int refusedInADay, LocalTime nightFrom, LocalTime nightTo) {

  static final ReadingLimits USUAL = new ReadingLimits(20, 3, LocalTime.of(22, 0), LocalTime.of(6, 0));

  private static final String MANY = "concerns_in_a_day";
  private static final String REFUSED = "refused_in_a_day";
  private static final String FROM = "night_from";
  private static final String TO = "night_to";
  private static final Set<String> KNOWN = new TreeSet<>(Set.of(MANY, REFUSED, FROM, TO));

  public boolean isNight(LocalTime time) {
    boolean overMidnight = nightFrom.isAfter(nightTo);
    boolean after = !time.isBefore(nightFrom);
    boolean before = time.isBefore(nightTo);
    return overMidnight ? after || before : after && before;
  }

  /**
   * @param otherwise what holds where nothing is said
   * @throws RefusedToStart for a key that is not known, and for what is no number or no time of day
   */
  static ReadingLimits of(String file, Map<String, String> said, ReadingLimits otherwise) {
    Map<String, String> left = new HashMap<>(said);
    ReadingLimits limits = new ReadingLimits(
        read(file, MANY, left, "a number such as 20", ReadingLimits::number, otherwise.concernsInADay),
        read(file, REFUSED, left, "a number such as 3", ReadingLimits::number, otherwise.refusedInADay),
        read(file, FROM, left, "a time of day such as 22:00", LocalTime::parse, otherwise.nightFrom),
        read(file, TO, left, "a time of day such as 06:00", LocalTime::parse, otherwise.nightTo));
    left.keySet().stream().findFirst().ifPresent(key -> {
      throw new RefusedToStart(file + ": there is no key reading." + key + ". Known here: " + String.join(", ", KNOWN)
          + ".");
    });
    return limits;
  }

  private static <T> T read(String file, String key, Map<String, String> left, String what, Function<String, T> reader,
      T otherwise) {
    String said = left.remove(key);
    try {
      return said == null ? otherwise : reader.apply(said);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new RefusedToStart(file + ": reading." + key + " must be " + what + ".", e);
    }
  }

  private static int number(String said) {
    int number = Integer.parseInt(said);
    if (number < 0) {
      throw new IllegalArgumentException("less than none");
    }
    return number;
  }
}

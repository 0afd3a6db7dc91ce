package org.sevenfold.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.sevenfold.work.DoneSteps;

/**
 * How long a step took in a quarter, and where that time went.
 *
 * @param step     its id in the model
 * @param title    in words
 * @param count    how often it was answered
 * @param untaken  half of them waited no longer than this until somebody took them
 * @param taken    half of them were no longer than this with whoever took them
 * @param half     half of them were done within this
 * @param most     nine of ten were done within this
 */
public record StepTime(String step, String title, int count, Duration untaken, Duration taken, Duration half,
    Duration most) {

  /** What is measured, and what is not. */
  public static final String MEANS = "From when a page waits for somebody until it is answered, nights and weekends"
      + " counted; every page that was answered in the quarter.";
  private static final int HALF = 50;
  private static final int NINE_OF_TEN = 90;
  private static final int WHOLE = 100;

  /** Each step that was answered, what takes longest first. */
  static List<StepTime> of(List<DoneSteps.Done> done) {
    return done.stream().collect(groupingBy(DoneSteps.Done::step)).values().stream().map(StepTime::step)
        .sorted(Comparator.comparing(StepTime::half).reversed().thenComparing(StepTime::step)).toList();
  }

  private static StepTime step(List<DoneSteps.Done> all) {
    DoneSteps.Done last = all.get(all.size() - 1);
    return new StepTime(last.step(), last.title(), all.size(),
        within(HALF, all, one -> Duration.between(one.openedAt(), one.claimedAt().orElse(one.openedAt()))),
        within(HALF, all, one -> Duration.between(one.claimedAt().orElse(one.openedAt()), one.at())),
        within(HALF, all, StepTime::whole), within(NINE_OF_TEN, all, StepTime::whole));
  }

  private static Duration whole(DoneSteps.Done one) {
    return Duration.between(one.openedAt(), one.at());
  }

  /** The length that so many of a hundred do not pass. */
  private static Duration within(int hundredths, List<DoneSteps.Done> all, Function<DoneSteps.Done, Duration> length) {
    List<Duration> sorted = all.stream().map(length).sorted().toList();
    return sorted.get(Math.max(0, (sorted.size() * hundredths + WHOLE - 1) / WHOLE - 1));
  }

  /** Whether it waits longer for somebody than with somebody. */
  public boolean isWaitingMostly() {
    return untaken.compareTo(taken) > 0;
  }

  /** Its length where that may leave the house: of few it would tell of each. */
  public Optional<Duration> said() {
    return Optional.of(half).filter(any -> count >= SmallCounts.LEAST);
  }

  /** What they come to, in a sentence. */
  public static String sentence(List<StepTime> times) {
    return times.stream().findFirst().map(longest -> "Longest takes: " + longest.title() + ". "
        + (longest.isWaitingMostly() ? "Most of that time nobody has it." : "Most of that time somebody has it."))
        .orElse("Nothing was answered.");
  }
}

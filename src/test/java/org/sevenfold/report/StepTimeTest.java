package org.sevenfold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.work.DoneSteps.Done;

/** How long a step takes is the length that half, and that nine of ten, do not pass; of few it is not said outside. */
class StepTimeTest {

  private static final Instant OPENED = Instant.parse("2026-11-17T10:00:00Z");
  private static final Quarter AUTUMN = new Quarter(2026, 4);

  @Test
  void halfAndNineOfTenAreThoseThatAFingerCounts() {
    StepTime time =
        StepTime.of(IntStream.rangeClosed(1, 10).mapToObj(hours -> done("weigh", 0, hours)).toList()).get(0);
    assertThat(time.count()).isEqualTo(10);
    assertThat(time.half()).isEqualTo(Duration.ofHours(5));
    assertThat(time.most()).isEqualTo(Duration.ofHours(9));
  }

  @Test
  void whatTakesLongestStandsFirstWithWhereItWaits() {
    List<StepTime> times = StepTime.of(List.of(done("weigh", 1, 2), done("triage", 9, 10)));
    assertThat(times).extracting(StepTime::step).containsExactly("triage", "weigh");
    assertThat(times.get(0).isWaitingMostly()).isTrue();
    assertThat(times.get(1).isWaitingMostly()).as("an hour and an hour").isFalse();
    assertThat(StepTime.sentence(times)).isEqualTo("Longest takes: triage. Most of that time nobody has it.");
    assertThat(StepTime.sentence(List.of())).isEqualTo("Nothing was answered.");
  }

  @Test
  void ofFewAStepItIsNotSaidWhatItTook() {
    List<Done> four = Stream.generate(() -> done("weigh", 1, 3)).limit(4).toList();
    assertThat(FigureSheet.of(List.of(), StepTime.of(four), AUTUMN)).contains("\"weigh\",\"held back\"");
    List<Done> five = Stream.generate(() -> done("weigh", 1, 3)).limit(5).toList();
    assertThat(FigureSheet.of(List.of(), StepTime.of(five), AUTUMN)).contains("\"weigh\",\"3 hours\"");
  }

  private static Done done(String step, int takenAfter, int doneAfter) {
    return new Done(step, step, OPENED, Optional.of(OPENED.plus(Duration.ofHours(takenAfter))), Optional.empty(),
        OPENED.plus(Duration.ofHours(doneAfter)), false, Optional.empty());
  }
}

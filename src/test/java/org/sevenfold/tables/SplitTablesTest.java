package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a table that is split into smaller ones mean the same as one table would. */
class SplitTablesTest {

  @ParameterizedTest
  @MethodSource("split")
  void everySmallerTableTakesTheFirstLineThatFitsAndItsLastLineFitsAll(DmnFile file) {
    assertThat(file.parts()).allSatisfy(part -> {
      assertThat(part.collects()).isFalse();
      assertThat(last(part).cells()).isEmpty();
      assertThat(file.top().inputs()).extracting(DmnTable.Column::name)
          .containsAll(part.outputs().stream().map(DmnTable.Column::name).toList());
    });
  }

  /** So a line of the first table is passed by exactly where the smaller one left it open. */
  @ParameterizedTest
  @MethodSource("split")
  void whatASmallerTableAnswersIsPassedOnUnlessItsLastLineLeavesItOpen(DmnFile file) {
    file.top().lines().forEach(line -> line.then().values().forEach(asked -> file.answering(asked).forEach(part -> {
      List<String> answers = part.lines().stream().map(one -> one.then().get(asked)).distinct()
          .filter(answer -> !answer.equals(last(part).then().get(asked))).toList();
      assertThat(line.cells().get(asked)).as(line.id()).containsExactlyInAnyOrderElementsOf(answers);
    })));
  }

  /** In a table that collects, no line of a smaller one may stand in the way of another answer. */
  @ParameterizedTest
  @MethodSource("split")
  void linesWithDifferentAnswersNeverFitTheSameCaseWhereAnswersAreCollected(DmnFile file) {
    if (file.top().collects()) {
      file.parts().forEach(part -> part.lines().forEach(one -> part.lines().stream()
          .filter(other -> other != last(part) && one != last(part) && !other.then().equals(one.then()))
          .forEach(other -> assertThat(Search.of(file.table(), List.of(one.cells(), other.cells()), List.of()))
              .as("%s and %s", one.id(), other.id()).isEmpty())));
    }
  }

  private static DmnTable.Line last(DmnTable part) {
    return part.lines().get(part.lines().size() - 1);
  }

  static Stream<DmnFile> split() {
    return DmnFile.all().values().stream().filter(file -> !file.parts().isEmpty());
  }
}

package org.sevenfold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sevenfold.guidance.Meets;

/** Statistics leave without small numbers, and without what would give one away. */
class SmallCountsTest {

  @Example
  void aCountUnderFiveIsNotSaidAndNeitherIsTheSmallestOther() {
    assertThat(released(List.of(3, 9, 7, 0))).isEqualTo(new SmallCounts.Released(
        List.of(Optional.empty(), Optional.of(9), Optional.empty(), Optional.of(0)), Optional.of(19)));
  }

  @Example
  void wherePeopleAreFewNothingIsSaid() {
    assertThat(released(List.of(1, 2, 0))).isEqualTo(new SmallCounts.Released(
        List.of(Optional.empty(), Optional.empty(), Optional.of(0)), Optional.empty()));
  }

  @Example
  void onesAloneAreNotGivenAwayByAnotherTableOfTheSameCases() {
    List<SmallCounts.Released> released = SmallCounts.released(List.of(List.of(1, 1, 1, 1, 1, 1), List.of(6, 0)));
    assertThat(released.get(1)).isEqualTo(
        new SmallCounts.Released(List.of(Optional.empty(), Optional.of(0)), Optional.empty()));
  }

  /** Whoever tries every table that fits what is said finds at least two values for each count that is not. */
  @Property(tries = 400)
  @Meets("P79.u1#1")
  void noCountThatIsHeldBackCanBeWorkedOut(@ForAll("tables") List<List<Integer>> tables) {
    List<SmallCounts.Released> released = SmallCounts.released(tables);
    Optional<Integer> total = released.stream().flatMap(table -> known(table).stream()).findAny();
    for (int i = 0; i < tables.size(); i++) {
      SmallCounts.Released table = released.get(i);
      assertThat(table.counts()).allSatisfy(count -> assertThat(count.filter(one -> one > 0 && one < 5)).isEmpty());
      int said = table.counts().stream().mapToInt(count -> count.orElse(0)).sum();
      int hidden = (int) table.counts().stream().filter(Optional::isEmpty).count();
      assertThat(hidden == 0 || total.isEmpty() || possible(total.get() - said, hidden).size() > 1)
          .as("%s of %s", released, tables).isTrue();
    }
  }

  /** A total that is said, or that follows because nothing of a table is held back. */
  private static Optional<Integer> known(SmallCounts.Released table) {
    return table.total().or(() -> table.counts().stream().allMatch(Optional::isPresent)
        ? Optional.of(table.counts().stream().mapToInt(Optional::get).sum()) : Optional.empty());
  }

  /** Which values the first of so many counts can have that are not nought and make this sum. */
  private static Set<Integer> possible(int sum, int counts) {
    Set<Integer> possible = new HashSet<>();
    IntStream.rangeClosed(1, sum).filter(first -> counts == 1 ? first == sum : sum - first >= counts - 1)
        .forEach(possible::add);
    return possible;
  }

  private static SmallCounts.Released released(List<Integer> counts) {
    return SmallCounts.released(List.of(counts)).get(0);
  }

  /** Each counts the same cases in groups of its own. */
  @Provide
  Arbitrary<List<List<Integer>>> tables() {
    Arbitrary<List<Integer>> group = Arbitraries.integers().between(0, 4).list().ofMinSize(0).ofMaxSize(25);
    return group.list().ofSize(3).map(groups -> {
      int cases = groups.stream().mapToInt(List::size).max().orElse(0);
      List<List<Integer>> tables = new ArrayList<>();
      groups.forEach(of -> tables.add(IntStream.range(0, 5).map(value -> (int) IntStream.range(0, cases)
          .filter(one -> (one < of.size() ? of.get(one) : 0) == value).count()).boxed().toList()));
      return tables;
    });
  }
}

package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Event;
import org.junit.jupiter.api.Test;
import org.sevenfold.models.Sheet.Line;

/**
 * A picture can be read: its lines are straight and run through nothing, and no writing stands on anything. Whoever
 * draws in the Modeler is told what lies on what, and what to do.
 */
class ReadableTest {

  /** They begin above what they have to get through, and there is no way round. */
  private static final Set<String> GET_THROUGH =
      Set.of("the line from \"Does the lead refer at once?\" to \"Ring, and log the call\"",
          "the line from \"More time is given\" to answered");

  @Test
  void everyLineRunsAcrossOrUpAndDown() {
    assertNothing(sheet -> sheet.lines().stream()
        .filter(
            line -> line.pieces().stream().anyMatch(one -> one.getX1() != one.getX2() && one.getY1() != one.getY2()))
        .map(line -> line.called() + " runs aslant: drag its bend until the line snaps straight"));
  }

  @Test
  void noLineRunsThroughABoxThatIsNotItsOwn() {
    assertNothing(sheet -> sheet.lines().stream().flatMap(line -> sheet.boxes().stream()
        .filter(box -> !line.ends().contains(box.of())).filter(box -> box.isCrossedBy(line))
        .map(box -> line.called() + " runs through " + box.called() + ": drag the line round it")));
  }

  @Test
  void noTwoLinesCross() {
    assertNothing(sheet -> pairs(sheet.lines()).filter(pair -> pair.get(0).crosses(pair.get(1)))
        .filter(pair -> pair.stream().map(Line::called).noneMatch(GET_THROUGH::contains))
        .map(pair -> pair.get(0).called() + " crosses " + pair.get(1).called() + ": lead one of them round"));
  }

  @Test
  void noNameStandsOnItsOwnEvent() {
    assertNothing(sheet -> sheet.writing().stream().filter(name -> name.of() instanceof Event)
        .flatMap(name -> sheet.boxes().stream().filter(box -> box.of().equals(name.of()) && box.touches(name))
            .map(box -> name.called() + " stands on its event: drag it off")));
  }

  @Test
  void noWritingStandsOnALine() {
    assertNothing(sheet -> sheet.writing().stream().flatMap(name -> sheet.lines().stream()
        .filter(name::isCrossedBy)
        .map(line -> line.called() + " runs through " + name.called() + ": " + remedy(line))));
  }

  @Test
  void noTwoPiecesOfWritingStandOnEachOther() {
    assertNothing(sheet -> pairs(sheet.writing()).filter(pair -> pair.get(0).touches(pair.get(1)))
        .map(pair -> pair.get(0).called() + " stands on " + pair.get(1).called() + ": drag them apart"));
  }

  @Test
  void noWritingStandsOnABox() {
    assertNothing(sheet -> sheet.writing().stream().flatMap(name -> sheet.boxes().stream()
        .filter(box -> !box.of().equals(name.of()) && box.touches(name))
        .map(box -> name.called() + " stands on " + box.called() + ": drag them apart")));
  }

  private static String remedy(Line line) {
    return "drag the name aside or lay " + line.called() + " elsewhere; under a task keep the width of its print free";
  }

  private static <T> Stream<List<T>> pairs(List<T> all) {
    return all.stream().flatMap(one -> all.subList(all.indexOf(one) + 1, all.size()).stream()
        .map(other -> List.of(one, other)));
  }

  private static void assertNothing(Function<Sheet, Stream<String>> wrong) {
    assertThat(Sheet.all().flatMap(sheet -> wrong.apply(sheet).map(said -> sheet.called() + ": " + said + ".")))
        .isEmpty();
  }
}

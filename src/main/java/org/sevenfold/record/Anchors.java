package org.sevenfold.record;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The places outside that are set up; none is needed, but without one the file of signed heads stands for itself. */
@Component
class Anchors {

  private static final Fault NOT_ANCHORED = new Fault(Fault.HEADS, 0, Fault.Kind.NOT_ANCHORED);
  private final List<Anchor> places;

  @Autowired
  Anchors(ObjectProvider<Anchor> places) {
    this(places.orderedStream().toList());
  }

  Anchors(List<Anchor> places) {
    this.places = places;
  }

  /** What could not be anchored is told: signing goes on without it. */
  List<Fault> keep(String heads) {
    return places.stream().filter(place -> !isKept(place, heads)).map(place -> NOT_ANCHORED).toList();
  }

  private static boolean isKept(Anchor place, String heads) {
    try {
      place.keep(heads);
      return true;
    } catch (RuntimeException outOfReach) {
      return false;
    }
  }

  List<Fault> differences(Supplier<String> heads) {
    return places.stream().flatMap(place -> differences(place, heads).stream()).toList();
  }

  private static List<Fault> differences(Anchor place, Supplier<String> heads) {
    try {
      return place.differences(heads);
    } catch (RuntimeException outOfReach) {
      return List.of(NOT_ANCHORED);
    }
  }
}

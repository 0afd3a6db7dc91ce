package org.sevenfold.supply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is shipped, what is known of it, and what was decided about that.
 *
 * @param asOf the day on which somebody last looked what is known
 */
record Supply(List<Part> shipped, List<Advisory> known, List<Accepted> accepted, LocalDate asOf) {

  private static final int OLD = 90;

  /** A sentence for each thing that somebody has to do before this may be shipped. */
  List<String> faults(LocalDate today) {
    return Stream.of(notAccepted(), pastTheirDay(today), idle()).flatMap(one -> one).toList();
  }

  /** What is no fault, but should be heard: a build must not fail because time went by. */
  Optional<String> warning(LocalDate today) {
    return Optional.of(ChronoUnit.DAYS.between(asOf, today)).filter(days -> days > OLD)
        .map(days -> "The list of advisories is " + days
            + " days old: .build/advisories/README.md says how it is made anew.");
  }

  private Stream<String> notAccepted() {
    return hits().filter(hit -> accepted.stream().noneMatch(one -> one.isAbout(hit.advisory(), hit.part())))
        .map(hit -> hit.advisory().id() + " is known of " + hit.part() + " ("
            + hit.advisory().summary().orElse("no summary") + "). Lift it, or say in accepted.yaml why it does not bite"
            + " here and until when.");
  }

  private Stream<String> pastTheirDay(LocalDate today) {
    return accepted.stream().filter(one -> one.until().isBefore(today))
        .map(one -> one + " was accepted until " + one.until() + ": look whether it is mended now, and whether the"
            + " reason still holds.");
  }

  private Stream<String> idle() {
    return accepted.stream().filter(one -> hits().noneMatch(hit -> one.isAbout(hit.advisory(), hit.part())))
        .map(one -> one + " is accepted and touches nothing that is shipped: take it out of accepted.yaml.");
  }

  private Stream<Hit> hits() {
    return known.stream().flatMap(advisory -> shipped.stream().filter(advisory::touches)
        .map(part -> new Hit(advisory, part)));
  }

  private record Hit(Advisory advisory, Part part) {
  }
}

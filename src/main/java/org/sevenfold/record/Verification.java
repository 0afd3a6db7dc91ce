package org.sevenfold.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Checks chains without any key: every hash true, every link pointing at the one before, no number missing. */
@Component
public class Verification {

  private final Links links;

  Verification(Links links) {
    this.links = links;
  }

  /** What is wrong with a chain, in words; empty where it holds. */
  public Optional<String> fault(String chain) {
    byte[] previous = Link.root(chain);
    int number = 1;
    for (Link link : links.all(chain)) {
      if (link.number() != number || !link.isTrue() || !Arrays.equals(previous, link.previousHash())) {
        return Optional.of("The record " + chain + " does not hold at entry " + number);
      }
      previous = link.hash();
      number++;
    }
    return Optional.empty();
  }

  /** The faults of every chain there is. */
  public List<String> faults() {
    return links.chains().stream().map(this::fault).flatMap(Optional::stream).toList();
  }
}

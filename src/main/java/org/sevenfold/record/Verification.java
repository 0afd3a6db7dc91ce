package org.sevenfold.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Checks chains without the key of any case: every hash true, every link pointing at the one before, no number missing,
 * and every head that was ever signed still where it was.
 */
@Component
public class Verification {

  private final Links links;
  private final SignedHeads signed;

  Verification(Links links, SignedHeads signed) {
    this.links = links;
    this.signed = signed;
  }

  /** What is wrong with a chain, in words; empty where it holds. */
  public Optional<String> fault(String chain) {
    return fault(chain, signed.read().heads().stream().filter(head -> head.chain().equals(chain)).toList());
  }

  /** What is wrong with the signed heads, and the faults of every chain that there is or was. */
  public List<String> faults() {
    SignedHeads.Reading reading = signed.read();
    var byChain = reading.heads().stream().collect(Collectors.groupingBy(SignedHead::chain));
    var chains = new TreeSet<>(links.chains());
    chains.addAll(byChain.keySet());
    return Stream.concat(
        reading.faulty().stream().map(line -> "Line " + line + " of the signed heads is broken, forged, or no longer"
            + " follows the one that it was signed after"),
        chains.stream().map(chain -> fault(chain, byChain.getOrDefault(chain, List.of()))).flatMap(Optional::stream))
        .toList();
  }

  private Optional<String> fault(String chain, List<SignedHead> heads) {
    List<Link> all = links.all(chain);
    return broken(chain, all).or(() -> heads.stream().filter(head -> !stands(head, all)).findFirst()
        .map(head -> "The record " + chain + " no longer has entry " + head.number() + " as it was signed at "
            + head.at()));
  }

  private static Optional<String> broken(String chain, List<Link> all) {
    byte[] previous = Link.root(chain);
    int number = 1;
    for (Link link : all) {
      if (link.number() != number || !link.isTrue() || !Arrays.equals(previous, link.previousHash())) {
        return Optional.of("The record " + chain + " does not hold at entry " + number);
      }
      previous = link.hash();
      number++;
    }
    return Optional.empty();
  }

  /** Numbers run without gaps here, so an entry's place is its number. */
  private static boolean stands(SignedHead head, List<Link> all) {
    return head.number() <= all.size() && head.isOf(all.get(head.number() - 1));
  }
}

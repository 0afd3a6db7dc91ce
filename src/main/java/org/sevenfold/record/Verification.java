package org.sevenfold.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.sevenfold.start.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks all chains: every hash true, every seal opening but of what was destroyed with a certificate, every link
 * pointing at the one before, no number missing,
 * every head that was ever signed still where it was, and what is kept beside the record in agreement with it.
 */
@Component
public class Verification {

  private final Links links;
  private final CaseKeys keys;
  private final SignedHeads signed;
  private final Anchors anchors;
  private final Checks checks;
  private final Erased erased;
  private final List<KeptBeside> beside;
  private final String node;

  Verification(Links links, CaseKeys keys, SignedHeads signed, Anchors anchors, Checks checks, Erased erased,
      List<KeptBeside> beside, Settings settings) {
    this.links = links;
    this.keys = keys;
    this.signed = signed;
    this.anchors = anchors;
    this.checks = checks;
    this.erased = erased;
    this.beside = beside;
    this.node = settings.node();
  }

  /** Everything that there is or was. It changes nothing, and sees it all as of one moment while others go on. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public Verified all() {
    // the heads first: what comes later was not signed yet
    SignedHeads.Reading heads = signed.read();
    Map<String, List<SignedHead>> byChain = heads.heads().stream().collect(groupingBy(SignedHead::chain));
    Set<String> chains = new TreeSet<>(links.chains());
    chains.addAll(byChain.keySet());
    beside.forEach(one -> chains.addAll(one.records()));
    Set<Fault> faults = new LinkedHashSet<>(heads.faults());
    faults.addAll(linesGone(heads.heads().size()));
    faults.addAll(anchors.differences(signed::content));
    Set<String> destroyed = erased.all();
    int entries = 0;
    for (String chain : chains) {
      List<Link> all = links.all(chain);
      entries += all.size();
      faults.addAll(faults(chain, all, byChain.getOrDefault(chain, List.of()), destroyed.contains(chain)));
    }
    return new Verified(chains.size(), entries, heads.heads().size(), List.copyOf(faults));
  }

  /** What is wrong with a chain; empty where it holds. */
  public List<Fault> faults(String chain) {
    return faults(chain, links.all(chain),
        signed.read().heads().stream().filter(head -> head.chain().equals(chain)).toList(), erased.is(chain));
  }

  private List<Fault> faults(String chain, List<Link> all, List<SignedHead> heads, boolean destroyed) {
    CheckedChain checked = CheckedChain.whole(chain, all, keys.find(chain));
    CaseRecord record = new CaseRecord(checked.entries(), checked.faults());
    return Stream
        .of(checked.faults().stream().filter(fault -> !isLawful(fault, destroyed)), notAsSigned(heads, all).limit(1),
            beside.stream().flatMap(one -> one.disagreements(chain, record)))
        .flatMap(part -> part).distinct().toList();
  }

  /** A key that was destroyed with a certificate is meant to be gone; hashes and heads hold without it. */
  private static boolean isLawful(Fault fault, boolean destroyed) {
    return destroyed && fault.kind() == Fault.Kind.NO_KEY;
  }

  /** Whoever cuts off the end of that file leaves nothing in it that says so; but the last check had counted. */
  private List<Fault> linesGone(int heads) {
    return heads < checks.heads(node) ? List.of(new Fault(Fault.HEADS, heads + 1, Fault.Kind.LINES_GONE)) : List.of();
  }

  private static Stream<Fault> notAsSigned(List<SignedHead> heads, List<Link> all) {
    Map<Integer, Link> byNumber = all.stream().collect(toMap(Link::number, link -> link));
    return heads.stream().flatMap(head -> Optional.ofNullable(byNumber.get(head.number()))
        .map(link -> head.isOf(link) ? Stream.<Fault>empty() : Stream.of(Fault.of(link, Fault.Kind.SIGNED_OTHERWISE)))
        .orElseGet(() -> Stream.of(head.missing())));
  }
}

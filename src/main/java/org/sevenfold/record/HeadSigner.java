package org.sevenfold.record;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Signs at intervals how far every chain has come, into a file outside the database. Whoever can write to the database
 * can make a chain shorter or write it anew with true hashes; what was signed before then tells, and what does not
 * come of it is never signed in its place.
 */
@Component
class HeadSigner {

  private final Links links;
  private final CaseKeys keys;
  private final SignedHeads signed;
  private final Anchors anchors;
  private final MetFaults met;
  private final Erased erased;
  private final Clock clock;
  private final Map<String, SignedHead> latest = new HashMap<>();
  private boolean hasRead;

  HeadSigner(Links links, CaseKeys keys, SignedHeads signed, Anchors anchors, MetFaults met, Erased erased,
      Clock clock) {
    this.links = links;
    this.keys = keys;
    this.signed = signed;
    this.anchors = anchors;
    this.met = met;
    this.erased = erased;
    this.clock = clock;
  }

  /** Signs every chain that has come further since it was last signed; tells of those that have done anything else. */
  synchronized void sign() {
    readWhatWasSigned();
    List<Links.Tip> tips = links.tips();
    tellWhatIsGone(tips);
    Instant now = clock.instant();
    List<SignedHead> further = tips.stream().map(tip -> SignedHead.of(now, tip)).filter(this::isNew)
        .filter(this::comesOfWhatWasSigned).toList();
    if (!further.isEmpty()) {
      signed.append(further);
      further.forEach(this::remember);
    }
    met.add(anchors.keep(signed.content()));
  }

  private void readWhatWasSigned() {
    if (!hasRead) {
      SignedHeads.Reading reading = signed.read();
      met.add(reading.faults());
      reading.heads().forEach(this::remember);
      hasRead = true;
    }
  }

  private void tellWhatIsGone(List<Links.Tip> tips) {
    Set<String> there = tips.stream().map(Links.Tip::chain).collect(Collectors.toSet());
    met.add(latest.values().stream().filter(head -> !there.contains(head.chain())).map(SignedHead::missing).toList());
  }

  private boolean isNew(SignedHead head) {
    SignedHead before = latest.get(head.chain());
    return before == null || head.number() != before.number() || !head.hash().equals(before.hash());
  }

  private boolean comesOfWhatWasSigned(SignedHead head) {
    CheckedChain checked = since(latest.get(head.chain()), head);
    List<Fault> faults = erased.unlawful(checked.faults());
    met.add(faults);
    return faults.isEmpty() || checked.isWhole();
  }

  private CheckedChain since(SignedHead before, SignedHead head) {
    int from = before == null ? Journal.FIRST : before.number();
    List<Link> since = links.from(head.chain(), from).stream().filter(link -> link.number() <= head.number()).toList();
    return before == null ? CheckedChain.whole(head.chain(), since, keys.find(head.chain()))
        : CheckedChain.since(before, since, keys.find(head.chain()));
  }

  private void remember(SignedHead head) {
    latest.put(head.chain(), head);
  }
}

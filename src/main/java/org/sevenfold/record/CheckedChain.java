package org.sevenfold.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.google.crypto.tink.Aead;

/**
 * A chain, or its end from some link on, read link by link: the entries that hold, and what is wrong with it. An entry
 * holds by its own hash and seal, so what stands around a broken one is still to be relied on.
 */
final class CheckedChain {

  /** As far as the clocks of two nodes may be apart. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private static final Wanted EVERY_ONE = (kind, form) -> true;

  private final String chain;
  private final Optional<Aead> key;
  private final Wanted wanted;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int expected;
  /** What the next link must point back to; empty behind a place that is broken and told already. */
  private Optional<byte[]> end;
  private Instant latest = Instant.MIN;

  private CheckedChain(String chain, Optional<Aead> key, int first, Optional<byte[]> end) {
    this(chain, key, EVERY_ONE, first, end);
  }

  private CheckedChain(String chain, Optional<Aead> key, Wanted wanted, int first, Optional<byte[]> end) {
    this.chain = chain;
    this.key = key;
    this.wanted = wanted;
    this.expected = first;
    this.end = end;
  }

  static CheckedChain whole(String chain, List<Link> links, Optional<Aead> key) {
    return someOf(chain, links, key, EVERY_ONE);
  }

  /** All links are checked, as far as that needs no key; of what is not wanted nothing is opened. */
  static CheckedChain someOf(String chain, List<Link> links, Optional<Aead> key, Wanted wanted) {
    return new CheckedChain(chain, key, wanted, 1, Optional.of(Link.root(chain))).read(links);
  }

  /** One link by its number, which may not be there. */
  static CheckedChain one(String chain, int number, Optional<Link> link, Optional<Aead> key) {
    CheckedChain checked = new CheckedChain(chain, key, number, Optional.empty());
    if (link.isEmpty()) {
      checked.faults.add(new Fault(chain, number, Fault.Kind.MISSING));
    }
    return checked.read(link.stream().toList());
  }

  /** Some links in a row, wherever they begin. */
  static CheckedChain part(String chain, List<Link> links, Optional<Aead> key) {
    int first = links.stream().map(Link::number).findFirst().orElse(1);
    return new CheckedChain(chain, key, first, Optional.empty()).read(links);
  }

  /** What has come since a head was signed, with the link of that head at the beginning. */
  static CheckedChain since(SignedHead signed, List<Link> links, Optional<Aead> key) {
    CheckedChain checked = new CheckedChain(signed.chain(), key, signed.number(), Optional.empty());
    if (links.isEmpty()) {
      checked.faults.add(signed.missing());
    }
    links.stream().findFirst().filter(link -> link.number() == signed.number() && !signed.isOf(link))
        .ifPresent(link -> checked.faults.add(Fault.of(link, Fault.Kind.SIGNED_OTHERWISE)));
    return checked.read(links);
  }

  private CheckedChain read(List<Link> links) {
    if (!links.isEmpty() && key.isEmpty()) {
      faults.add(new Fault(chain, 0, Fault.Kind.NO_KEY));
    }
    links.forEach(this::next);
    return this;
  }

  private void next(Link link) {
    if (link.number() != expected) {
      faults.add(new Fault(chain, expected, Fault.Kind.MISSING));
      end = Optional.empty();
    }
    Optional<Entry> entry = Seal.open(link, key, wanted);
    entry.ifPresentOrElse(one -> holds(one, link), () -> faults.add(Fault.of(link, Fault.Kind.CHANGED)));
    end = entry.map(one -> link.hash());
    expected = link.number() + 1;
  }

  private void holds(Entry entry, Link link) {
    if (end.filter(before -> !Arrays.equals(before, link.previousHash())).isPresent()) {
      faults.add(Fault.of(link, Fault.Kind.TORN));
    } else if (entry.at().plus(CLOCKS_DIFFER).isBefore(latest)) {
      faults.add(Fault.of(link, Fault.Kind.EARLIER));
    }
    latest = entry.at();
    if (wanted.is(entry.act().kind(), entry.act().form())) {
      entries.add(entry);
    }
  }

  String chain() {
    return chain;
  }

  /** Those that hold and are wanted, oldest first. */
  List<Entry> entries() {
    return entries;
  }

  /** In the order of the entries. */
  List<Fault> faults() {
    return faults;
  }

  /** A clock that goes wrong is told, and does not take anything away from what was written. */
  boolean isWhole() {
    return faults.stream().allMatch(fault -> fault.kind() == Fault.Kind.EARLIER);
  }
}

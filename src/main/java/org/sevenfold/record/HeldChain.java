package org.sevenfold.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.google.crypto.tink.Aead;

/**
 * A chain that one transaction holds: where it ends and the key that seals it, read when first asked for. An end that
 * was harmed is told, and holds up nobody who has something to write: what comes now shows what it came after.
 */
final class HeldChain {

  private final String chain;
  private final Links links;
  private final CaseKeys keys;
  private final MetFaults met;
  private Optional<Links.Tip> tip;
  private Optional<Aead> key;

  HeldChain(String chain, Links links, CaseKeys keys, MetFaults met) {
    this.chain = chain;
    this.links = links;
    this.keys = keys;
    this.met = met;
  }

  int nextNumber() {
    return tip().map(Links.Tip::number).orElse(0) + 1;
  }

  /** What the next link points back to. */
  byte[] end() {
    return tip().map(Links.Tip::hash).orElseGet(() -> Link.root(chain));
  }

  /** The key that seals this chain, made with its first entry. */
  Aead key() {
    if (tip().isEmpty() && key.isEmpty()) {
      key = Optional.of(keys.create(chain));
    }
    return key.orElseThrow(() -> new DamagedRecord(new Fault(chain, 0, Fault.Kind.NO_KEY)));
  }

  void append(Link link) {
    links.insert(link);
    tip = Optional.of(new Links.Tip(chain, link.number(), link.hash()));
  }

  private Optional<Links.Tip> tip() {
    if (tip == null) {
      read();
    }
    return tip;
  }

  private void read() {
    List<Link> lastTwo = new ArrayList<>(links.end(chain));
    tip = lastTwo.stream().findFirst().map(last -> new Links.Tip(chain, last.number(), last.hash()));
    key = tip.flatMap(there -> keys.find(chain));
    Collections.reverse(lastTwo);
    met.add(CheckedChain.part(chain, lastTwo, key).faults());
  }
}

package org.sevenfold.record;

import java.util.Optional;

import com.google.crypto.tink.Aead;

/** A chain that one transaction holds: where it ends and the key that seals it, each read when first asked for. */
final class HeldChain {

  private final String chain;
  private final Links links;
  private final CaseKeys keys;
  private Optional<Links.Tip> tip;
  private Aead key;

  HeldChain(String chain, Links links, CaseKeys keys) {
    this.chain = chain;
    this.links = links;
    this.keys = keys;
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
    if (key == null) {
      key = tip().isEmpty() ? keys.create(chain)
          : keys.find(chain).orElseThrow(() -> new IllegalStateException("The record " + chain + " has been erased"));
    }
    return key;
  }

  void append(Link link) {
    links.insert(link);
    tip = Optional.of(new Links.Tip(chain, link.number(), link.hash()));
  }

  private Optional<Links.Tip> tip() {
    if (tip == null) {
      tip = links.tip(chain);
    }
    return tip;
  }
}

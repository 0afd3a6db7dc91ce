package org.sevenfold.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import org.sevenfold.directory.PersonId;

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

  String name() {
    return chain;
  }

  /** Appends an act under the names that those whom it names had, sealed for this place. */
  Entry append(Act act, Map<PersonId, Author> people, Instant at) {
    int number = nextNumber();
    byte[] previous = end();
    String head = Head.of(act, at, keys.masterId()).json();
    byte[] sealed = Seal.close(Sealed.of(people, act.content()), key(), Link.place(chain, number, head, previous));
    Link link = Link.forge(chain, number, head, sealed, previous);
    links.insert(link);
    tip = Optional.of(new Links.Tip(chain, number, link.hash()));
    return new Entry(number, at, act, people);
  }

  private int nextNumber() {
    return tip().map(Links.Tip::number).orElse(0) + 1;
  }

  /** What the next link points back to. */
  private byte[] end() {
    return tip().map(Links.Tip::hash).orElseGet(() -> Link.root(chain));
  }

  /** The key that seals this chain, made with its first entry. */
  private Aead key() {
    if (tip().isEmpty() && key.isEmpty()) {
      key = Optional.of(keys.create(chain));
    }
    return key.orElseThrow(() -> new DamagedRecord(new Fault(chain, 0, Fault.Kind.NO_KEY)));
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

package org.sevenfold.record;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of a case: one sealed entry for each act, in the transaction in which it is done, or not at all. */
@Component
public class Journal {

  static final int FIRST = 1;

  private final HeldChains chains;
  private final Links links;
  private final CaseKeys keys;
  private final MetFaults met;
  private final Clock clock;

  Journal(HeldChains chains, Links links, CaseKeys keys, MetFaults met, Clock clock) {
    this.chains = chains;
    this.links = links;
    this.keys = keys;
    this.met = met;
    this.clock = clock;
  }

  /** Until the end of the transaction, nobody else writes to this record. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String chain) {
    chains.hold(chain);
  }

  /** Appends an act. It stands when the caller's transaction commits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry append(String chain, Act act) {
    HeldChain held = chains.hold(chain);
    int number = held.nextNumber();
    byte[] previous = held.end();
    Instant now = clock.instant();
    String head = Head.of(act, now, keys.masterId()).json();
    byte[] sealed = Seal.close(act.content(), held.key(), Link.place(chain, number, head, previous));
    held.append(Link.forge(chain, number, head, sealed, previous));
    return new Entry(chain, number, now, act);
  }

  /** The whole record: what of it is as it was written, opened as far as its key still exists, and what is not. */
  @Transactional(readOnly = true)
  public CaseRecord read(String chain) {
    CheckedChain checked = CheckedChain.whole(chain, links.all(chain), keys.find(chain));
    met.add(checked.faults());
    return new CaseRecord(checked.entries(), checked.faults());
  }

  /** One entry by its number; nothing else is opened. Empty where it is missing or not as it was written. */
  @Transactional(readOnly = true)
  public Optional<Entry> entry(String chain, int number) {
    return Optional.ofNullable(opened(List.of(chain), number).get(chain));
  }

  /**
   * What a record begins with.
   *
   * @throws DamagedRecord where that is missing or not as it was written
   */
  @Transactional(readOnly = true)
  public Entry first(String chain) {
    return entry(chain, FIRST).orElseThrow(() -> new DamagedRecord(new Fault(chain, FIRST, Fault.Kind.CHANGED)));
  }

  /**
   * What each of these records begins with, by its name: a list opens one entry for each of its lines. Of a record that
   * no longer begins as it was written, there is none.
   */
  @Transactional(readOnly = true)
  public Map<String, Entry> first(Collection<String> names) {
    return opened(names, FIRST);
  }

  /**
   * The last entry of a kind; nothing else is opened.
   *
   * @throws DamagedRecord where it is not as it was written
   */
  @Transactional(readOnly = true)
  public Optional<Entry> last(String chain, Act.Kind kind) {
    return links.last(chain, kind.word()).map(link -> Seal.open(link, keys.find(chain)).orElseThrow(() -> {
      Fault fault = Fault.of(link, Fault.Kind.CHANGED);
      met.add(List.of(fault));
      return new DamagedRecord(fault);
    }));
  }

  private Map<String, Entry> opened(Collection<String> names, int number) {
    Map<String, Aead> found = keys.find(names);
    Map<String, Link> there = links.of(names, number).stream().collect(toMap(Link::chain, link -> link));
    Map<String, Entry> entries = new HashMap<>();
    for (String name : names) {
      CheckedChain checked = CheckedChain.one(name, number, Optional.ofNullable(there.get(name)),
          Optional.ofNullable(found.get(name)));
      met.add(checked.faults());
      checked.entries().forEach(entry -> entries.put(name, entry));
    }
    return entries;
  }
}

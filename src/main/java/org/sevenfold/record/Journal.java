package org.sevenfold.record;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of a case: one sealed entry for each act, in the transaction in which it is done, or not at all. */
@Component
public class Journal {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIRST = 1;
  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {
  };

  private final HeldChains chains;
  private final Links links;
  private final CaseKeys keys;
  private final Clock clock;

  Journal(HeldChains chains, Links links, CaseKeys keys, Clock clock) {
    this.chains = chains;
    this.links = links;
    this.keys = keys;
    this.clock = clock;
  }

  /** Until the end of the transaction, nobody else writes to this record. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(ConcernReference concern) {
    chains.hold(concern.value());
  }

  /** Appends an act. It stands when the caller's transaction commits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry append(ConcernReference concern, Act act) {
    return appendToChain(concern.value(), act);
  }

  /** The same, to a chain that is no concern's. */
  Entry appendToChain(String chain, Act act) {
    HeldChain held = chains.hold(chain);
    int number = held.nextNumber();
    byte[] previous = held.end();
    Instant now = clock.instant();
    String head = Head.of(act, now, keys.masterId()).json();
    byte[] sealed = seal(held.key(), act.content(), Link.place(chain, number, head, previous));
    held.append(Link.forge(chain, number, head, sealed, previous));
    return new Entry(number, now, act);
  }

  /** The whole record, opened as far as its key still exists. */
  @Transactional(readOnly = true)
  public CaseRecord read(ConcernReference concern) {
    return readChain(concern.value());
  }

  /** The same, of a chain that is no concern's. */
  CaseRecord readChain(String chain) {
    Optional<Aead> key = keys.find(chain);
    return new CaseRecord(links.all(chain).stream().map(link -> open(link, key)).toList());
  }

  /** One entry by its number; nothing else is opened. */
  @Transactional(readOnly = true)
  public Optional<Entry> entry(ConcernReference concern, int number) {
    return links.one(concern.value(), number).map(link -> open(link, keys.find(concern.value())));
  }

  /** What a record begins with. */
  @Transactional(readOnly = true)
  public Optional<Entry> first(ConcernReference concern) {
    return entry(concern, FIRST);
  }

  /** What each of these records begins with, by its concern: a list opens one entry for each of its lines. */
  @Transactional(readOnly = true)
  public Map<ConcernReference, Entry> first(Collection<ConcernReference> concerns) {
    List<String> names = concerns.stream().map(ConcernReference::value).toList();
    Map<String, Aead> found = keys.find(names);
    return links.of(names, FIRST).stream()
        .collect(toMap(link -> new ConcernReference(link.chain()),
            link -> open(link, Optional.ofNullable(found.get(link.chain())))));
  }

  /** The last entry of a kind; nothing else is opened. */
  @Transactional(readOnly = true)
  public Optional<Entry> last(ConcernReference concern, Act.Kind kind) {
    return links.last(concern.value(), kind.word()).map(link -> open(link, keys.find(concern.value())));
  }

  private static byte[] seal(Aead key, Map<String, Object> content, byte[] place) {
    try {
      return key.encrypt(JSON.writeValueAsBytes(content), place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An entry can't be sealed", e);
    } catch (IOException e) {
      throw new UncheckedIOException("An entry can't be written", e);
    }
  }

  private static Entry open(Link link, Optional<Aead> key) {
    Head head = Head.read(link.head());
    Map<String, Object> content = key.map(one -> unseal(one, link)).orElse(Map.of());
    return new Entry(link.number(), Instant.parse(head.at()),
        new Act(Act.Kind.of(head.kind()), new PersonId(head.who()), head.subject(), head.form(), content));
  }

  private static Map<String, Object> unseal(Aead key, Link link) {
    try {
      byte[] place = Link.place(link.chain(), link.number(), link.head(), link.previousHash());
      return JSON.readValue(key.decrypt(link.sealed(), place), CONTENT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Entry " + link.number() + " of " + link.chain() + " has been tampered with", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Entry " + link.number() + " of " + link.chain() + " is not readable", e);
    }
  }
}

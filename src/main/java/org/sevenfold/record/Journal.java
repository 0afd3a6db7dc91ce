package org.sevenfold.record;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
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
    byte[] sealed = seal(held.key(), act.content(), Link.place(chain, number, head, previous));
    held.append(Link.forge(chain, number, head, sealed, previous));
    return new Entry(chain, number, now, act);
  }

  /** The whole record, opened as far as its key still exists. */
  @Transactional(readOnly = true)
  public CaseRecord read(String chain) {
    Optional<Aead> key = keys.find(chain);
    return new CaseRecord(links.all(chain).stream().map(link -> open(link, key)).toList());
  }

  /** One entry by its number; nothing else is opened. */
  @Transactional(readOnly = true)
  public Optional<Entry> entry(String chain, int number) {
    return links.one(chain, number).map(link -> open(link, keys.find(chain)));
  }

  /** What a record begins with. */
  @Transactional(readOnly = true)
  public Optional<Entry> first(String chain) {
    return entry(chain, FIRST);
  }

  /** What each of these records begins with, by its name: a list opens one entry for each of its lines. */
  @Transactional(readOnly = true)
  public Map<String, Entry> first(Collection<String> names) {
    Map<String, Aead> found = keys.find(names);
    return links.of(names, FIRST).stream()
        .collect(toMap(Link::chain, link -> open(link, Optional.ofNullable(found.get(link.chain())))));
  }

  /** The last entry of a kind; nothing else is opened. */
  @Transactional(readOnly = true)
  public Optional<Entry> last(String chain, Act.Kind kind) {
    return links.last(chain, kind.word()).map(link -> open(link, keys.find(chain)));
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
    return new Entry(link.chain(), link.number(), Instant.parse(head.at()),
        new Act(Act.Kind.of(head.kind()), head.who(), head.subject(), head.form(), content));
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

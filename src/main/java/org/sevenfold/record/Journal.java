package org.sevenfold.record;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.crypto.tink.Aead;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of a case: one sealed entry for each act, in the transaction in which it is done, or not at all. */
@Component
public class Journal {

  private static final int FIRST = 1;

  private final HeldChains chains;
  private final Links links;
  private final CaseKeys keys;
  private final Clock clock;
  private final Authors authors;

  Journal(HeldChains chains, Links links, CaseKeys keys, Clock clock, Authors authors) {
    this.chains = chains;
    this.links = links;
    this.keys = keys;
    this.clock = clock;
    this.authors = authors;
  }

  /** Until the end of the transaction, nobody else writes to this record. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(ConcernReference concern) {
    chains.hold(concern.value());
  }

  /** Appends an act, under the names of today. It stands when the caller's transaction commits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry append(ConcernReference concern, Act act) {
    return appendToChain(concern.value(), act);
  }

  /** The same, to a chain that is no concern's. */
  Entry appendToChain(String chain, Act act) {
    Set<PersonId> people = act.people();
    return append(chain, act, people.isEmpty() ? Map.of() : authors.of(people));
  }

  /** Appends what another record holds already, under the names that it holds there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry append(ConcernReference concern, Entry original, Map<String, Object> content) {
    Act act = original.act();
    return append(concern.value(), new Act(act.kind(), act.who(), act.subject(), act.form(), content),
        original.people());
  }

  private Entry append(String chain, Act act, Map<PersonId, Author> people) {
    HeldChain held = chains.hold(chain);
    int number = held.nextNumber();
    byte[] previous = held.end();
    Instant now = clock.instant();
    String head = Head.of(act, now, keys.masterId()).json();
    byte[] sealed = seal(held.key(), Sealed.of(people, act.content()), Link.place(chain, number, head, previous));
    held.append(Link.forge(chain, number, head, sealed, previous));
    return new Entry(number, now, act, people);
  }

  /** The whole record, opened as far as its key still exists. */
  @Transactional(readOnly = true)
  public CaseRecord read(ConcernReference concern) {
    return readChain(concern.value());
  }

  /** The same, of a chain that is no concern's. */
  CaseRecord readChain(String chain) {
    Optional<Aead> key = keys.find(chain);
    return new CaseRecord(named(links.all(chain).stream().map(link -> open(link, key)).toList()));
  }

  /** One entry by its number; nothing else is opened. */
  @Transactional(readOnly = true)
  public Optional<Entry> entry(ConcernReference concern, int number) {
    return links.one(concern.value(), number).map(link -> named(open(link, keys.find(concern.value()))));
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
    Map<ConcernReference, Entry> opened = links.of(names, FIRST).stream()
        .collect(toMap(link -> new ConcernReference(link.chain()),
            link -> open(link, Optional.ofNullable(found.get(link.chain())))));
    Map<PersonId, Author> known = today(opened.values());
    opened.replaceAll((concern, entry) -> entry.naming(known));
    return opened;
  }

  /** The last entry of a kind; nothing else is opened. */
  @Transactional(readOnly = true)
  public Optional<Entry> last(ConcernReference concern, Act.Kind kind) {
    return links.last(concern.value(), kind.word()).map(link -> named(open(link, keys.find(concern.value()))));
  }

  /** The last entries of a chain, newest first. */
  @Transactional(readOnly = true)
  List<Entry> latest(String chain, int most) {
    Optional<Aead> key = keys.find(chain);
    return named(links.latest(chain, most).stream().map(link -> open(link, key)).toList());
  }

  /** The entries of several chains that have this subject, newest first. */
  @Transactional(readOnly = true)
  List<Entry> about(Collection<String> names, String subject) {
    Map<String, Aead> found = keys.find(names);
    return named(links.about(names, subject).stream()
        .map(link -> open(link, Optional.ofNullable(found.get(link.chain())))).toList());
  }

  private Entry named(Entry entry) {
    return named(List.of(entry)).get(0);
  }

  private List<Entry> named(List<Entry> entries) {
    Map<PersonId, Author> known = today(entries);
    return entries.stream().map(entry -> entry.naming(known)).toList();
  }

  /** What was sealed before names were, and what has been erased: as those people are known today. */
  private Map<PersonId, Author> today(Collection<Entry> entries) {
    Set<PersonId> nameless = entries.stream().flatMap(Entry::nameless).collect(toSet());
    return nameless.isEmpty() ? Map.of() : authors.of(nameless);
  }

  private static byte[] seal(Aead key, Sealed content, byte[] place) {
    try {
      return key.encrypt(content.json(), place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An entry can't be sealed", e);
    }
  }

  private static Entry open(Link link, Optional<Aead> key) {
    Head head = Head.read(link.head());
    Sealed sealed = key.map(one -> unseal(one, link)).orElse(Sealed.ERASED);
    Act act = new Act(Act.Kind.of(head.kind()), new PersonId(head.who()), head.subject(), head.form(),
        sealed.content());
    return new Entry(link.number(), Instant.parse(head.at()), act, sealed.named());
  }

  private static Sealed unseal(Aead key, Link link) {
    try {
      byte[] place = Link.place(link.chain(), link.number(), link.head(), link.previousHash());
      return Sealed.read(link.format(), key.decrypt(link.sealed(), place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Entry " + link.number() + " of " + link.chain() + " has been tampered with", e);
    }
  }
}

package org.sevenfold.record;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.google.crypto.tink.Aead;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of a case: one sealed entry for each act, in the transaction in which it is done, or not at all. Whoever
 * opens a part of it says for whom and why; what is shown is noted before the record is asked, while no other
 * connection is held.
 */
@Component
public class Journal {

  static final int FIRST = 1;

  private final HeldChains chains;
  private final Links links;
  private final CaseKeys keys;
  private final MetFaults met;
  private final Clock clock;
  private final Authors authors;
  private final AccessLog access;

  Journal(HeldChains chains, Links links, CaseKeys keys, MetFaults met, Clock clock, Authors authors,
      AccessLog access) {
    this.chains = chains;
    this.links = links;
    this.keys = keys;
    this.met = met;
    this.clock = clock;
    this.authors = authors;
    this.access = access;
  }

  /** Until the end of the transaction, nobody else writes to this record. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(ConcernReference concern) {
    chains.hold(concern.value());
  }

  /** The same of a chain that is no concern's. */
  void holdChain(String chain) {
    chains.hold(chain);
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
    return chains.hold(chain).append(act, people, clock.instant());
  }

  /** The whole record: what of it is as it was written, opened as far as its key still exists, and what is not. */
  public CaseRecord read(Reading reading, ConcernReference concern) {
    access.note(reading, List.of(concern));
    return readChain(concern.value());
  }

  /** The same, of a chain that is no concern's. */
  CaseRecord readChain(String chain) {
    CheckedChain checked = CheckedChain.whole(chain, links.all(chain), keys.find(chain));
    met.add(checked.faults());
    return new CaseRecord(named(checked.entries()), checked.faults());
  }

  /** One entry by its number; nothing else is opened. Empty where it is missing or not as it was written. */
  public Optional<Entry> entry(Reading reading, ConcernReference concern, int number) {
    access.note(reading, List.of(concern));
    return Optional.ofNullable(opened(List.of(concern), number).get(concern));
  }

  /**
   * What a record begins with, as it holds now.
   *
   * @throws DamagedRecord where that is missing or not as it was written
   */
  public Entry first(Reading reading, ConcernReference concern) {
    return Optional.ofNullable(first(reading, List.of(concern)).get(concern))
        .orElseThrow(() -> new DamagedRecord(new Fault(concern.value(), FIRST, Fault.Kind.CHANGED)));
  }

  /**
   * What each of these records begins with, as it holds now, by its concern: a list opens one entry for each of its
   * lines, and what corrects it. Of a record that no longer begins as it was written, there is none.
   */
  public Map<ConcernReference, Entry> first(Reading reading, Collection<ConcernReference> concerns) {
    access.note(reading, concerns);
    Map<ConcernReference, Entry> entries = opened(concerns, FIRST);
    Map<ConcernReference, List<Entry>> corrections = corrections(entries.keySet());
    entries.replaceAll((concern, entry) -> corrected(entry, corrections.getOrDefault(concern, List.of())));
    return entries;
  }

  private static Entry corrected(Entry entry, List<Entry> corrections) {
    return new CaseRecord(Stream.concat(Stream.of(entry), corrections.stream()).toList(), List.of()).first()
        .orElse(entry);
  }

  private Map<ConcernReference, List<Entry>> corrections(Collection<ConcernReference> concerns) {
    List<String> names = concerns.stream().map(ConcernReference::value).toList();
    List<Link> some = links.ofKind(names, Act.Kind.CORRECTED.word());
    Map<String, Aead> found = some.isEmpty() ? Map.of() : keys.find(names);
    return some.stream().collect(groupingBy(link -> new ConcernReference(link.chain()),
        flatMapping(link -> checked(link, Optional.ofNullable(found.get(link.chain()))).entries().stream(), toList())));
  }

  /**
   * The last entry of a kind; nothing else is opened.
   *
   * @throws DamagedRecord where it is not as it was written
   */
  public Optional<Entry> last(Reading reading, ConcernReference concern, Act.Kind kind) {
    access.note(reading, List.of(concern));
    return links.last(concern.value(), kind.word()).map(link -> {
      CheckedChain checked = checked(link, keys.find(link.chain()));
      return named(checked.entries()).stream().findFirst()
          .orElseThrow(() -> new DamagedRecord(checked.faults().get(0)));
    });
  }

  /**
   * Of each of these records the entries about one subject, oldest first: a list opens nothing else.
   *
   * @param subject as {@link Act} has it
   */
  public Map<ConcernReference, List<Entry>> about(Reading reading, Collection<ConcernReference> concerns,
      String subject) {
    access.note(reading, concerns);
    List<String> names = concerns.stream().map(ConcernReference::value).toList();
    Map<String, List<Link>> some = links.about(names, subject).stream().collect(groupingBy(Link::chain));
    Map<String, Aead> found = some.isEmpty() ? Map.of() : keys.find(some.keySet());
    Map<ConcernReference, List<Entry>> entries = new HashMap<>();
    some.forEach((chain, theirs) -> entries.put(new ConcernReference(chain), named(opened(theirs, found).stream()
        .sorted(Comparator.comparing(Entry::number)).toList())));
    return entries;
  }

  /** The last entries of a chain, newest first. */
  List<Entry> latest(String chain, int most) {
    return opened(links.latest(chain, most), List.of(chain));
  }

  /** The entries of several chains that have this subject, newest first. */
  List<Entry> about(Collection<String> names, String subject) {
    return opened(links.about(names, subject), names);
  }

  /** Those of these links that are as they were written, of whichever chains. */
  List<Entry> opened(List<Link> some) {
    return opened(some, some.stream().map(Link::chain).collect(toSet()));
  }

  private List<Entry> opened(List<Link> some, Collection<String> names) {
    return named(opened(some, keys.find(names)));
  }

  private List<Entry> opened(List<Link> some, Map<String, Aead> found) {
    return some.stream().flatMap(
        link -> checked(link, Optional.ofNullable(found.get(link.chain()))).entries().stream()).toList();
  }

  private CheckedChain checked(Link link, Optional<Aead> key) {
    CheckedChain checked = CheckedChain.one(link.chain(), link.number(), Optional.of(link), key);
    met.add(checked.faults());
    return checked;
  }

  private Map<ConcernReference, Entry> opened(Collection<ConcernReference> concerns, int number) {
    List<String> names = concerns.stream().map(ConcernReference::value).toList();
    Map<String, Aead> found = keys.find(names);
    Map<String, Link> there = links.of(names, number).stream().collect(toMap(Link::chain, link -> link));
    Map<ConcernReference, Entry> entries = new HashMap<>();
    for (String name : names) {
      CheckedChain checked = CheckedChain.one(name, number, Optional.ofNullable(there.get(name)),
          Optional.ofNullable(found.get(name)));
      met.add(checked.faults());
      checked.entries().forEach(entry -> entries.put(new ConcernReference(name), entry));
    }
    Map<PersonId, Author> known = today(entries.values());
    entries.replaceAll((concern, entry) -> entry.naming(known));
    return entries;
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
}

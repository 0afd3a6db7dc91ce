package org.sevenfold.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.crypto.tink.Aead;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;

/** Several records read together, for a list that says of each what became of it: in as many statements as for one. */
@Component
public class Records {

  private final Links links;
  private final CaseKeys keys;
  private final MetFaults met;
  private final Authors authors;
  private final AccessLog access;

  Records(Links links, CaseKeys keys, MetFaults met, Authors authors, AccessLog access) {
    this.links = links;
    this.keys = keys;
    this.met = met;
    this.authors = authors;
    this.access = access;
  }

  /**
   * Each by its concern.
   *
   * @param wanted what the list tells of: nothing else is among the entries
   */
  public Map<ConcernReference, CaseRecord> read(Reading reading, Collection<ConcernReference> concerns,
      Wanted wanted) {
    access.note(reading, concerns);
    Collection<CheckedChain> checked =
        checked(concerns.stream().map(ConcernReference::value).toList(), wanted).values();
    Map<PersonId, Author> known = today(checked);
    Map<ConcernReference, CaseRecord> records = new HashMap<>();
    checked.forEach(one -> records.put(new ConcernReference(one.chain()),
        new CaseRecord(one.entries().stream().map(entry -> entry.naming(known)).toList(), one.faults())));
    return records;
  }

  private Map<String, CheckedChain> checked(List<String> names, Wanted wanted) {
    Map<String, List<Link>> there = links.all(names).stream().collect(groupingBy(Link::chain));
    Map<String, Aead> found = keys.find(names);
    Map<String, CheckedChain> checked = new HashMap<>();
    names.forEach(name -> checked.put(name,
        CheckedChain.someOf(name, there.getOrDefault(name, List.of()), Optional.ofNullable(found.get(name)), wanted)));
    checked.values().forEach(one -> met.add(one.faults()));
    return checked;
  }

  private Map<PersonId, Author> today(Collection<CheckedChain> checked) {
    Set<PersonId> nameless = checked.stream().flatMap(one -> one.entries().stream()).flatMap(Entry::nameless)
        .collect(toSet());
    return nameless.isEmpty() ? Map.of() : authors.of(nameless);
  }
}

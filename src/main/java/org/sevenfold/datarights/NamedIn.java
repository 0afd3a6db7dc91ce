package org.sevenfold.datarights;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sevenfold.access.Right;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.naming.Sought;
import org.sevenfold.directory.Person;
import org.sevenfold.record.AccessLog;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Reading;
import org.sevenfold.record.Records;
import org.sevenfold.record.View;
import org.springframework.stereotype.Component;

/**
 * Looks for somebody in everything that was said in the concerns of an agency, old ones too. It is the product that
 * reads; what is found is shown by reference and day, and noted as read.
 */
@Component
public class NamedIn {

  /** So many are opened together. */
  private static final int TOGETHER = 200;

  private final Concerns concerns;
  private final Records records;
  private final AccessLog access;
  private final LondonTime london;

  NamedIn(Concerns concerns, Records records, AccessLog access, LondonTime london) {
    this.concerns = concerns;
    this.records = records;
    this.access = access;
    this.london = london;
  }

  /**
   * A concern in which every word was found that was looked for.
   *
   * @param at when it was raised
   */
  public record Found(ConcernReference concern, Instant at) {
  }

  /** The newest first. */
  public List<Found> of(Person person, String typed) {
    Sought sought = Sought.of(typed, london.today());
    List<Concern> all = sought.isAnything() ? concerns.allowed(person.id(), Right.FIND_FOR_REQUEST) : List.of();
    List<Found> found = IntStream.iterate(0, from -> from < all.size(), from -> from + TOGETHER)
        .mapToObj(from -> all.subList(from, Math.min(from + TOGETHER, all.size())))
        .flatMap(some -> named(some, sought)).toList();
    access.note(Reading.by(person.id(), View.FOUND_CONCERNS), found.stream().map(Found::concern).toList());
    return found;
  }

  private Stream<Found> named(List<Concern> some, Sought sought) {
    Map<ConcernReference, CaseRecord> read = records.read(Reading.OwnWork.SEARCH,
        some.stream().map(Concern::reference).toList(), (kind, form) -> true);
    return some.stream().filter(one -> sought.isIn(said(read.get(one.reference())), "",
        LondonTime.at(one.raisedAt()).toLocalDate())).map(one -> new Found(one.reference(), one.raisedAt()));
  }

  private static String said(CaseRecord record) {
    return record.entries().stream().flatMap(entry -> texts(entry.content())).collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(NamedIn::texts);
    }
    return value instanceof Collection<?> many ? many.stream().flatMap(NamedIn::texts) : Stream.of(value.toString());
  }
}

package org.sevenfold.concern.recorded;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Fault;
import org.sevenfold.record.KeptBeside;
import org.springframework.stereotype.Component;

/**
 * Whether a concern is masked and to whom it was opened stands in tables and rules who may see it; it follows from the
 * record.
 */
@Component
class IdentityBesideRecord implements KeptBeside {

  private static final String WAY_IN = "entry-route";
  private static final String ROUTE = "route";
  private static final String ADVICE = "ADVICE";
  /** What is raised with the leads, or is about somebody who works here, no way in closes. */
  private static final List<String> OPEN_FROM_THE_START = List.of("lead_told_who", "about_staff");
  private static final String YES = "yes";

  private final Concerns concerns;

  IdentityBesideRecord(Concerns concerns) {
    this.concerns = concerns;
  }

  /** None but those that {@link ConcernsBesideRecord} names. */
  @Override
  public Collection<String> records() {
    return List.of();
  }

  /** Nothing of a record that can't be opened. */
  @Override
  public Stream<Fault> disagreements(String chain, CaseRecord record) {
    ConcernReference concern = new ConcernReference(chain);
    boolean readable = record.first().filter(first -> !first.content().isEmpty()).isPresent();
    return readable && concerns.find(concern).isPresent() ? Stream.concat(
        fault(chain, Fault.Kind.MASKED_OTHERWISE, concerns.isMasked(concern) != isMasked(record)),
        fault(chain, Fault.Kind.OPENED_OTHERWISE, !concerns.openedTo(concern).equals(openedTo(record))))
        : Stream.empty();
  }

  private static Stream<Fault> fault(String chain, Fault.Kind kind, boolean differs) {
    return differs ? Stream.of(new Fault(chain, 0, kind)) : Stream.empty();
  }

  /** Some never are; others begin masked, and what comes last decides. */
  private static boolean isMasked(CaseRecord record) {
    boolean never = record.first().filter(IdentityBesideRecord::isOpenFromTheStart).isPresent();
    return !never && record.entries().stream().reduce(true, IdentityBesideRecord::isMaskedAfter, (one, other) -> other);
  }

  private static boolean isOpenFromTheStart(Entry raised) {
    return OPEN_FROM_THE_START.stream().anyMatch(fact -> YES.equals(raised.content().get(fact)));
  }

  private static boolean isMaskedAfter(boolean before, Entry entry) {
    return switch (entry.act().kind()) {
      case RECOMMENDED -> WAY_IN.equals(entry.act().subject()) ? ADVICE.equals(entry.content().get(ROUTE)) : before;
      // a lead who opens it with a reason opens it to themselves alone
      case OPENED -> before && !Act.PRODUCT.equals(entry.act().who());
      case UNMASKED -> false;
      default -> before;
    };
  }

  private static Map<PersonId, Optional<Instant>> openedTo(CaseRecord record) {
    return record.of(Act.Kind.OPENED).collect(Collectors.toMap(
        entry -> new PersonId(String.valueOf(entry.content().get(Act.TO))), IdentityBesideRecord::until,
        (one, other) -> one.flatMap(until -> other.map(later -> later.isAfter(until) ? later : until))));
  }

  private static Optional<Instant> until(Entry entry) {
    return Optional.ofNullable(entry.content().get(Act.UNTIL)).map(Object::toString).map(Instant::parse);
  }
}

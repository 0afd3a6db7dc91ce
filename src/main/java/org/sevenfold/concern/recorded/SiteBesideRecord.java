package org.sevenfold.concern.recorded;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.SiteId;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Fault;
import org.sevenfold.record.KeptBeside;
import org.springframework.stereotype.Component;

/** Which site a concern is about stands in its table and rules who may see it; it follows from the record. */
@Component
class SiteBesideRecord implements KeptBeside {

  private final Concerns concerns;

  SiteBesideRecord(Concerns concerns) {
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
    boolean readable = record.first().filter(first -> !first.content().isEmpty()).isPresent();
    return concerns.find(new ConcernReference(chain)).filter(any -> readable)
        .filter(concern -> !concern.site().equals(site(record)))
        .map(any -> new Fault(chain, 0, Fault.Kind.AT_ANOTHER_SITE)).stream();
  }

  /** As it was raised; what comes last decides. */
  private static Optional<SiteId> site(CaseRecord record) {
    return record.entries().stream()
        .filter(entry -> entry.act().kind() == Act.Kind.RAISED || entry.act().kind() == Act.Kind.MOVED)
        .reduce((earlier, later) -> later).map(SiteBesideRecord::said).filter(site -> !site.isEmpty()).map(SiteId::new);
  }

  private static String said(Entry entry) {
    return entry.content().getOrDefault(Act.SITE, "").toString();
  }
}

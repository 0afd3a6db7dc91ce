package org.sevenfold.concern.recorded;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Fault;
import org.sevenfold.record.KeptBeside;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who raised a concern and who is left out of it stands in tables, where it can be asked quickly; the record says so
 * too, and it is the record that can't be changed unseen.
 */
@Component
public class ConcernsBesideRecord implements KeptBeside {

  private final JdbcClient jdbc;
  private final Concerns concerns;

  ConcernsBesideRecord(JdbcClient jdbc, Concerns concerns) {
    this.jdbc = jdbc;
    this.concerns = concerns;
  }

  @Override
  public Collection<String> records() {
    return jdbc.sql("select reference from concern").query(String.class).list();
  }

  @Override
  public Stream<Fault> disagreements(String chain, CaseRecord record) {
    return concerns.find(new ConcernReference(chain)).stream().flatMap(concern -> disagreements(concern, record));
  }

  private Stream<Fault> disagreements(Concern concern, CaseRecord record) {
    if (record.entries().isEmpty() && record.faults().isEmpty()) {
      return Stream.of(new Fault(concern.reference().value(), 0, Fault.Kind.NO_RECORD));
    }
    return Stream.concat(raisedOtherwise(concern, record).stream(), leftOutOtherwise(concern, record).stream());
  }

  private static Optional<Fault> raisedOtherwise(Concern concern, CaseRecord record) {
    return record.first().filter(first -> !first.act().who().equals(concern.raisedBy()))
        .map(first -> new Fault(concern.reference().value(), 0, Fault.Kind.RAISED_OTHERWISE));
  }

  /** Who is left out stands in what is sealed: without the key, nothing can be compared. */
  private Optional<Fault> leftOutOtherwise(Concern concern, CaseRecord record) {
    return record.isWithoutKey() || concerns.excluded(concern.reference()).equals(leftOut(record)) ? Optional.empty()
        : Optional.of(new Fault(concern.reference().value(), 0, Fault.Kind.LEFT_OUT_OTHERWISE));
  }

  private static Set<PersonId> leftOut(CaseRecord record) {
    Set<PersonId> people = new LinkedHashSet<>();
    for (Entry entry : record.entries()) {
      if (entry.act().kind() == Act.Kind.EXCLUDED) {
        people.add(entry.act().about());
      } else if (entry.act().kind() == Act.Kind.LET_IN) {
        people.remove(entry.act().about());
      }
    }
    return people;
  }
}

package org.sevenfold.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which records were destroyed stands in a table, by which a missing key is no fault; the sealed certificates say so
 * too.
 * Whoever makes away with a record needs both.
 */
@Component
class ErasuresBesideRecord implements KeptBeside {

  private final JdbcClient jdbc;

  ErasuresBesideRecord(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Collection<String> records() {
    return jdbc.sql("select distinct agency from erased_concern").query(String.class).list().stream()
        .map(agency -> ErasureRecord.CHAIN + agency).toList();
  }

  @Override
  public Stream<Fault> disagreements(String chain, CaseRecord record) {
    if (!chain.startsWith(ErasureRecord.CHAIN) || record.isWithoutKey()) {
      return Stream.empty();
    }
    Map<Integer, String> sealed = new HashMap<>();
    record.of(Act.Kind.ERASED).forEach(entry -> sealed.put(entry.number(), ErasureRecord.of(entry)));
    return sealed.equals(listed(chain.substring(ErasureRecord.CHAIN.length()))) ? Stream.empty()
        : Stream.of(new Fault(chain, 0, Fault.Kind.ERASED_OTHERWISE));
  }

  private Map<Integer, String> listed(String agency) {
    Map<Integer, String> listed = new HashMap<>();
    jdbc.sql("select entry, concern from erased_concern where agency = ?").param(agency)
        .query(row -> {
          listed.put(row.getInt("entry"), row.getString("concern"));
        });
    return listed;
  }
}

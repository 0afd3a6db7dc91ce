package org.sevenfold.record;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records were destroyed as the rules have it: their keys are gone, and that is no fault. */
@Component
class Erased {

  private final JdbcClient jdbc;

  Erased(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean is(String chain) {
    return jdbc.sql("select exists (select 1 from erased_concern where concern = ?)"
        + " or exists (select 1 from erased_request where reference = ?)").params(chain, chain)
        .query(Boolean.class).single();
  }

  /** Without what is lawful: the missing key of what was destroyed. Its hashes and signed heads hold as before. */
  List<Fault> unlawful(Collection<Fault> faults) {
    return faults.stream().filter(fault -> fault.kind() != Fault.Kind.NO_KEY || !is(fault.chain())).toList();
  }

  Set<String> all() {
    return Set.copyOf(jdbc.sql("select concern from erased_concern"
        + " union all select reference from erased_request").query(String.class).list());
  }
}

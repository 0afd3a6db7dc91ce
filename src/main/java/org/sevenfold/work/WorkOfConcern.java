package org.sevenfold.work;

import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.KeptOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open work of a concern, whose it was, what was decided, proposed and disagreed about. */
@Component
@Order(0)
class WorkOfConcern implements KeptOfConcern {

  private static final List<String> ROWS = List.of("from open_work where concern = :one",
      "from own_decision where concern = :one",
      "from disagreement where concern = :one",
      "from proposal_told t where exists (select 1 from proposal p where p.id = t.proposal and p.concern = :one)",
      "from proposal where concern = :one");

  private final JdbcClient jdbc;

  WorkOfConcern(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "Rows of work, decisions, proposals and disagreements";
  }

  @Override
  public int count(ConcernReference concern) {
    return ROWS.stream().mapToInt(rows -> jdbc.sql("select count(*) " + rows).param("one", concern.value())
        .query(Integer.class).single()).sum();
  }

  @Override
  public void erase(ConcernReference concern) {
    ROWS.forEach(rows -> jdbc.sql("delete " + rows).param("one", concern.value()).update());
  }
}

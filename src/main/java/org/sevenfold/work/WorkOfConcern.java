package org.sevenfold.work;

import java.util.List;

import org.sevenfold.concern.RowsOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open work of a concern, whose it was, which steps were done, what was decided, proposed and disagreed about. */
@Component
@Order(0)
class WorkOfConcern extends RowsOfConcern {

  private static final List<String> ROWS = List.of("from open_work where concern = :one",
      "from step_done where concern = :one", "from own_decision where concern = :one",
      "from disagreement where concern = :one",
      "from proposal_told t where exists (select 1 from proposal p where p.id = t.proposal and p.concern = :one)",
      "from proposal where concern = :one");

  WorkOfConcern(JdbcClient jdbc) {
    super(jdbc, "Rows of work, decisions, proposals and disagreements", ROWS);
  }
}

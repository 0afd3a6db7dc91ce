package org.sevenfold.concern;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a concern itself: who raised it, who is left out of it, what it is linked to. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ConcernRows extends RowsOfConcern {

  private static final List<String> ROWS = List.of("from concern_link where concern = :one or came_of = :one",
      "from concern_opened where concern = :one", "from concern_masked where concern = :one",
      "from concern_excluded where concern = :one", "from own_reference where concern = :one",
      "from concern where reference = :one");

  ConcernRows(JdbcClient jdbc) {
    super(jdbc, "Rows of the concern itself", ROWS);
  }
}

package org.sevenfold.concern;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a concern itself: who raised it, who is left out of it, what it is linked to. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ConcernRows implements KeptOfConcern {

  private static final List<String> ROWS = List.of("from concern_link where concern = :one or came_of = :one",
      "from concern_opened where concern = :one", "from concern_masked where concern = :one",
      "from concern_excluded where concern = :one", "from own_reference where concern = :one",
      "from concern where reference = :one");

  private final JdbcClient jdbc;

  ConcernRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "Rows of the concern itself";
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

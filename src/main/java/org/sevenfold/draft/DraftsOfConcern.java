package org.sevenfold.draft;

import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.KeptOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was typed into pages of a concern and not sent, and where its pages went. */
@Component
@Order(0)
class DraftsOfConcern implements KeptOfConcern {

  private static final List<String> ROWS = List.of("from draft where strpos(page, :one) > 0",
      "from sent_page where strpos(went_to, :one) > 0");

  private final JdbcClient jdbc;

  DraftsOfConcern(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "Drafts and pages sent";
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

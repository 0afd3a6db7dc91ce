package org.sevenfold.referral;

import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.KeptOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom something of a concern was sent, and when. */
@Component
@Order(0)
class SentOfConcern implements KeptOfConcern {

  private static final List<String> ROWS = List.of("from disclosure where concern = :one");

  private final JdbcClient jdbc;

  SentOfConcern(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "Rows of what was sent";
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

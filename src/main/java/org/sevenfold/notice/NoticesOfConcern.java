package org.sevenfold.notice;

import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.KeptOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was told of a concern, or is about to be. */
@Component
@Order(0)
class NoticesOfConcern implements KeptOfConcern {

  private static final List<String> ROWS = List.of("from notice where concern = :one or reference = :one");

  private final JdbcClient jdbc;

  NoticesOfConcern(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "Notices and mails";
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

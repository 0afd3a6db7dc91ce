package org.sevenfold.notice;

import java.util.List;

import org.sevenfold.concern.RowsOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was told of a concern, or is about to be. */
@Component
@Order(0)
class NoticesOfConcern extends RowsOfConcern {

  private static final List<String> ROWS = List.of("from notice where concern = :one or reference = :one");

  NoticesOfConcern(JdbcClient jdbc) {
    super(jdbc, "Notices and mails", ROWS);
  }
}

package org.sevenfold.referral;

import java.util.List;

import org.sevenfold.concern.RowsOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom something of a concern was sent, and when. */
@Component
@Order(0)
class SentOfConcern extends RowsOfConcern {

  private static final List<String> ROWS = List.of("from disclosure where concern = :one");

  SentOfConcern(JdbcClient jdbc) {
    super(jdbc, "Rows of what was sent", ROWS);
  }
}

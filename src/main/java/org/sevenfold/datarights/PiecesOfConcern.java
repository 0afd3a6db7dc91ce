package org.sevenfold.datarights;

import java.util.List;

import org.sevenfold.concern.RowsOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given, or is about to be, to whoever asked for what a concern holds of them. */
@Component
@Order(0)
class PiecesOfConcern extends RowsOfConcern {

  private static final List<String> ROWS = List.of("from data_request_copy where concern = :one",
      "from data_request_concern where concern = :one");

  PiecesOfConcern(JdbcClient jdbc) {
    super(jdbc, "Copies for whoever asked for their data", ROWS);
  }
}

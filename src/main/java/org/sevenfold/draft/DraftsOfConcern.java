package org.sevenfold.draft;

import java.util.List;

import org.sevenfold.concern.RowsOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was typed into pages of a concern and not sent, and where its pages went. */
@Component
@Order(0)
class DraftsOfConcern extends RowsOfConcern {

  private static final List<String> ROWS = List.of("from draft where strpos(page, :one) > 0",
      "from sent_page where strpos(went_to, :one) > 0");

  DraftsOfConcern(JdbcClient jdbc) {
    super(jdbc, "Drafts and pages sent", ROWS);
  }
}

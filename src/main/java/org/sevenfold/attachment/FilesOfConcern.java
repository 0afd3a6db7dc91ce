package org.sevenfold.attachment;

import java.util.List;

import org.sevenfold.concern.RowsOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos and files of a concern, with their pieces. */
@Component
@Order(0)
class FilesOfConcern extends RowsOfConcern {

  private static final List<String> ROWS = List.of(
      "from attachment_chunk k where k.attachment in (select a.id from attachment a where a.concern = :one)",
      "from attachment where concern = :one");

  FilesOfConcern(JdbcClient jdbc) {
    super(jdbc, "Photos and files, in pieces", ROWS);
  }
}

package org.sevenfold.attachment;

import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.KeptOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos and files of a concern, with their pieces. */
@Component
@Order(0)
class FilesOfConcern implements KeptOfConcern {

  private static final List<String> ROWS = List.of(
      "from attachment_chunk k where k.attachment in (select a.id from attachment a where a.concern = :one)",
      "from attachment where concern = :one");

  private final JdbcClient jdbc;

  FilesOfConcern(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "Photos and files, in pieces";
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

package org.sevenfold.concern;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of some tables that belong to a concern: they are counted, and go with it. */
public abstract class RowsOfConcern implements KeptOfConcern {

  private final JdbcClient jdbc;
  private final String store;
  private final List<String> rows;

  /**
   * The rows by what a certificate calls them.
   *
   * @param store as {@link #store} says it
   * @param rows  which: from a table, where something is {@code :one}, the concern; those that point to others first
   */
  protected RowsOfConcern(JdbcClient jdbc, String store, List<String> rows) {
    this.jdbc = jdbc;
    this.store = store;
    this.rows = rows;
  }

  @Override
  public final String store() {
    return store;
  }

  @Override
  public final int count(ConcernReference concern) {
    return rows.stream().mapToInt(some -> jdbc.sql("select count(*) " + some).param("one", concern.value())
        .query(Integer.class).single()).sum();
  }

  @Override
  public final void erase(ConcernReference concern) {
    rows.forEach(some -> jdbc.sql("delete " + some).param("one", concern.value()).update());
  }
}

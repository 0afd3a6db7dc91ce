package org.sevenfold.record.column;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Values that stood in clear before columns were sealed: each package seals those of its own tables, once. */
public interface ClearRows {

  /** @param owner the connection of the tables' owner, within the migration */
  void seal(JdbcClient owner, ColumnSeal seal);
}

package org.sevenfold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Tells a test that what runs beside it has come as far as a lock that the test holds. */
public final class TestLocks {

  private TestLocks() {
  }

  /** How many wait for a lock, of whatever kind. */
  public static int waiting(Connection outside) throws SQLException {
    try (PreparedStatement count =
        outside.prepareStatement("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}

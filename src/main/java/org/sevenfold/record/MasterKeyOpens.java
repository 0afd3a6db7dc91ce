package org.sevenfold.record;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import org.sevenfold.record.key.KeyPlaces;
import org.sevenfold.record.key.MasterKey;
import org.sevenfold.start.BeforeMigration;
import org.sevenfold.start.RefusedToStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With the master key of another installation nothing could be read, and all of it would look damaged. */
@Component
class MasterKeyOpens implements BeforeMigration {

  /** Before the very first migration there is no such table, and before its end this role may not read it. */
  private static final String MAY_READ =
      "select coalesce(has_table_privilege(to_regclass('case_key'), 'select'), false)";
  private static final String NEWEST = "select chain from case_key order by created_at desc limit 20";

  private final JdbcClient jdbc;
  private final CaseKeys keys;
  private final KeyPlaces places;

  /** With a client of its own: the common one waits for the migration. */
  MasterKeyOpens(DataSource works, MasterKey master, KeyPlaces places, Clock clock) {
    this.jdbc = JdbcClient.create(works);
    this.keys = new CaseKeys(jdbc, master, clock);
    this.places = places;
  }

  @Override
  public void check() {
    if (jdbc.sql(MAY_READ).query(Boolean.class).single()) {
      List<String> newest = jdbc.sql(NEWEST).query(String.class).list();
      if (!newest.isEmpty() && keys.find(newest).isEmpty()) {
        throw new RefusedToStart("The master key " + places.master() + " opens none of the records in this database."
            + " Put back the one with which they were sealed.");
      }
    }
  }
}

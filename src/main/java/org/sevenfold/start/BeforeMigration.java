package org.sevenfold.start;

/** Something of a database that is looked at before its tables are touched. They may not be there yet. */
public interface BeforeMigration {

  /** @throws RefusedToStart where it is not as it should be */
  void check();
}

package org.sevenfold.measured;

import java.util.Locale;

/** What the database has done until a moment, or between two. WAL in bytes. */
record Spent(double statements, double inserted, double updated, double deleted, double wal) {

  private static final double KILOBYTE = 1024;

  Spent since(Spent before) {
    return new Spent(statements - before.statements, inserted - before.inserted, updated - before.updated,
        deleted - before.deleted, wal - before.wal);
  }

  /** The cells of a row of a table, each divided by so many. */
  String cells(double parts) {
    return String.format(Locale.ROOT, "%.1f | %.1f | %.1f | %.1f | %.1f KB |%n", statements / parts, inserted / parts,
        updated / parts, deleted / parts, wal / parts / KILOBYTE);
  }
}

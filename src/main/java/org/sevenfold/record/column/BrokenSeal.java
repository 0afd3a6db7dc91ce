package org.sevenfold.record.column;

/**
 * A sealed value that does not open where it stands: somebody changed it, moved it or put another in its place. Nothing
 * goes on with it. The message says where it stands, never what.
 */
public class BrokenSeal extends IllegalStateException {

  BrokenSeal(String place, Exception cause) {
    super("A sealed value has been changed or moved in the database: " + place, cause);
  }
}

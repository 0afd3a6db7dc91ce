package org.sevenfold.command;

import java.io.PrintStream;

import org.sevenfold.record.MasterKeyRotation;
import org.sevenfold.record.key.KeyPlaces;

/** {@code --rotate-master-key}: a new master key, and every case's key wrapped with it. */
class RotateMasterKey implements Task {

  private final MasterKeyRotation rotation;
  private final KeyPlaces places;

  RotateMasterKey(MasterKeyRotation rotation, KeyPlaces places) {
    this.rotation = rotation;
    this.places = places;
  }

  @Override
  public int run(PrintStream out) {
    int wrapped = rotation.rotate();
    out.println("There is a new master key in " + places.master() + ". Keys of cases wrapped with it: " + wrapped
        + ".");
    out.println("The file holds the earlier key too, for backups of the database from before. Keep a copy of the file"
        + " in the same two places as before.");
    return 0;
  }
}

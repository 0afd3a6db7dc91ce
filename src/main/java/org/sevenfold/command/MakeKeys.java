package org.sevenfold.command;

import java.io.PrintStream;

import org.sevenfold.record.key.KeyPlaces;

/** {@code --make-keys}: makes the two keys of a new installation, and never writes over one. */
class MakeKeys implements Task {

  private final KeyPlaces places;

  MakeKeys(KeyPlaces places) {
    this.places = places;
  }

  @Override
  public int run(PrintStream out) {
    places.make();
    out.println("The master key was made: " + places.master());
    out.println("The signing key was made: " + places.signing());
    out.println("Only their owner can read them. Keep a copy of both in two places that are not where backups of the"
        + " database go: without the master key no case can ever be opened again.");
    return 0;
  }
}

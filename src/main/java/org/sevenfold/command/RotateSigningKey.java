package org.sevenfold.command;

import java.io.PrintStream;

import org.sevenfold.record.key.KeyPlaces;
import org.sevenfold.record.key.SigningKey;

/** {@code --rotate-signing-key}: a new key signs from now on; what was signed before can still be checked. */
class RotateSigningKey implements Task {

  private final KeyPlaces places;

  RotateSigningKey(KeyPlaces places) {
    this.places = places;
  }

  @Override
  public int run(PrintStream out) {
    SigningKey.rotate(places.signing());
    out.println("There is a new signing key in " + places.signing() + ".");
    out.println("The public half of the earlier one is in signing.public beside it: it checks what was signed before."
        + " Keep a copy of both files.");
    return 0;
  }
}

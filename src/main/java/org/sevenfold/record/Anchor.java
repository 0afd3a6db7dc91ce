package org.sevenfold.record;

import java.util.List;
import java.util.function.Supplier;

/** A place out of reach of whoever has this machine and its database, that keeps or confirms what was signed. */
public interface Anchor {

  /**
   * Anchors what is new.
   *
   * @param heads the whole file of signed heads
   * @throws RuntimeException where the place can't be reached; it is tried again with the next signing
   */
  void keep(String heads);

  /**
   * Where the file is no longer as it was anchored.
   *
   * @param heads the whole file of signed heads, asked for after the place was: meanwhile it may have grown
   */
  List<Fault> differences(Supplier<String> heads);
}

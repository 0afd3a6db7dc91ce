package org.sevenfold.record;

import java.util.List;

/**
 * What came of a check of all chains.
 *
 * @param records how many chains there are or were
 * @param entries how many entries they have
 * @param heads   how many signed heads they were compared with
 * @param faults  what is wrong, each once
 */
public record Verified(int records, int entries, int heads, List<Fault> faults) {

  public boolean isWhole() {
    return faults.isEmpty();
  }
}

package org.sevenfold.record;

import java.util.List;

/** Who read what, for tests elsewhere: the product itself shows it to nobody. */
public final class AccessEntries {

  private AccessEntries() {
  }

  /** @param dayAndNode for example {@code 2026-11-17 node-1} */
  public static List<Entry> of(String dayAndNode, Journal journal) {
    return journal.readChain("access " + dayAndNode).entries();
  }
}

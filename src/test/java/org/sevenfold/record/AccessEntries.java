package org.sevenfold.record;

import java.util.List;

import org.sevenfold.directory.PersonId;

/** Who looked at what, for tests elsewhere, as the chain of a day has it. */
public final class AccessEntries {

  private AccessEntries() {
  }

  /** @param dayAndNode for example {@code 2026-11-17 node-1} */
  public static List<Look> of(String dayAndNode, Journal journal) {
    return journal.readChain(AccessLog.CHAIN + dayAndNode).entries().stream().map(Look::of).toList();
  }

  /** One person's, in the order in which they were written. */
  public static List<Look> of(PersonId person, String dayAndNode, Journal journal) {
    return of(dayAndNode, journal).stream().filter(look -> look.person().equals(person)).toList();
  }
}

package org.sevenfold.clock;

import java.time.Instant;

/** When a task of a kind is due. */
public interface DueTimes {

  /**
   * @param clock the pack's name for the kind of wait, for example {@code triage}
   * @param pack  the policy pack of the concern
   * @param from  when the wait begins
   */
  Instant due(String clock, String pack, Instant from);
}

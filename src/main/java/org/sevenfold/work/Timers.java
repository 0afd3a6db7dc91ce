package org.sevenfold.work;

import java.time.Instant;
import java.util.Optional;

/** The engine's own waits, for whoever drives time by hand: a replay and the tests. */
public interface Timers {

  /** When the next wait of an agency's concerns ends; empty where nothing waits. */
  Optional<Instant> nextDue(String agency);

  /** Runs the waits of an agency that have ended by now, in the order in which they were due. */
  void runDue(String agency);

  /** Ends whatever is still open for an agency, and forgets its open work. */
  void stopAll(String agency);
}

package org.sevenfold.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who is asked about a task that is past its time, and how long before the next are asked as well.
 *
 * @param ask  keys of roles; none on a rung that only says whom to ring
 * @param within the clock of the pack
 * @param urgent the one for a task that had real time only; empty for the same
 * @param ring the body to ring outside, by destination; empty for nobody
 */
public record Rung(List<String> ask, String within, String urgent, String ring) {

  /** The clock for a task that had real time only, or for one that had working time. */
  public String within(boolean realTime) {
    return realTime && !urgent.isEmpty() ? urgent : within;
  }

  /** The same, where this role is asked too. */
  Rung askingFirst(String role) {
    return new Rung(Stream.concat(Stream.of(role), ask.stream()).distinct().toList(), within, urgent, ring);
  }
}

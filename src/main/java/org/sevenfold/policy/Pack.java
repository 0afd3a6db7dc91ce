package org.sevenfold.policy;

import java.time.Duration;
import java.util.Map;

/**
 * One edition of a policy pack.
 *
 * @param id      the word that tables read
 * @param edition the date from which it holds
 * @param name    as shown to people
 * @param clocks  how long each kind of task may take, in elapsed time
 * @param bodies  who receives what is sent, by destination
 */
public record Pack(String id, String edition, String name, Map<String, Duration> clocks, Map<String, Body> bodies) {

  /** A receiving body with the number to ring. */
  public record Body(String name, String phone) {
  }

  public Duration clock(String key) {
    Duration length = clocks.get(key);
    if (length == null) {
      throw new IllegalArgumentException("The policy pack " + id + " has no clock " + key);
    }
    return length;
  }

  /** The body behind a destination; one that the pack does not name is called by its key. */
  public Body body(String destination) {
    return bodies.getOrDefault(destination, new Body(destination, ""));
  }
}

package org.sevenfold.record;

import java.time.Instant;
import java.util.Map;

/**
 * One opened entry of the record.
 *
 * @param number from 1, without gaps
 * @param at     when it was sealed
 * @param act    who did what; its content is empty where the key has been destroyed
 */
public record Entry(int number, Instant at, Act act) {

  public Map<String, Object> content() {
    return act.content();
  }
}

package org.sevenfold.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.record.Author;

/**
 * One paper or call on its way out of a concern.
 *
 * @param entry the number of the record's entry that holds what leaves
 * @param by    who said that it has gone; empty while nobody has
 * @param at    when it went; while it has not, since when it is ready
 */
public record Leaving(String destination, int entry, boolean byPhone, boolean sent, Optional<Author> by, Instant at) {

  private static final Set<String> WHO_ASKED = Set.of("REQUESTER", "REPLY");

  /** Whether it answers an authority that asked, and refers nobody. */
  public boolean isAnswer() {
    return isAnswer(destination);
  }

  /** The same of what is not on its way yet. */
  public static boolean isAnswer(String destination) {
    return WHO_ASKED.contains(destination);
  }
}

package org.sevenfold.referral;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.record.Author;

/**
 * One paper or call on its way out of a concern.
 *
 * @param entry the number of the record's entry that holds what leaves
 * @param by    who said that it has gone; empty while nobody has
 * @param at    when it went; while it has not, since when it is ready
 */
public record Leaving(String destination, int entry, boolean byPhone, boolean sent, Optional<Author> by, Instant at) {
}

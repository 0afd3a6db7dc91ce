package org.sevenfold.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.sevenfold.directory.PersonId;

/**
 * What could not be sent so far, as an administrator may see it: nothing says which concern it belongs to.
 *
 * @param person   to whom
 * @param channel  by which way
 * @param since    when it was written
 * @param attempts how often it was tried
 * @param because  what stood in the way, in words of our own
 * @param again    when it is tried again; empty where it has been given up
 */
public record Unsent(UUID id, PersonId person, String channel, Instant since, int attempts, String because,
    Optional<Instant> again) {
}

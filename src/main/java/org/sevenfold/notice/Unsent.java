package org.sevenfold.notice;

import java.time.Instant;

import org.sevenfold.directory.PersonId;

/**
 * A notice that could not be sent so far, as an administrator may see it: nothing says which concern it belongs to.
 *
 * @param person   to whom
 * @param kind     of what
 * @param since    when it was written
 * @param attempts how often it was tried
 * @param because  what stood in the way, in words of our own
 * @param again    when it is tried again
 */
public record Unsent(PersonId person, Notice.Kind kind, Instant since, int attempts, String because, Instant again) {
}

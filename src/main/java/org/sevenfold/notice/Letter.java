package org.sevenfold.notice;

import java.time.Instant;
import java.util.UUID;

import org.sevenfold.directory.PersonId;

/**
 * One mail, one text message or one call: to one person, telling of one notice or of several.
 *
 * @param channel  by which way it goes
 * @param urgent   whether it can't wait
 * @param madeAt   when it was put together
 * @param attempts how often it has been tried, this time included
 * @param cutOff   how often the line broke after its text had gone, or whoever handed it over died: it may have arrived
 */
record Letter(UUID id, PersonId person, String channel, boolean urgent, Instant madeAt, int attempts, int cutOff) {
}

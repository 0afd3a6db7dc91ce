package org.sevenfold.referral;

import java.time.Instant;

import org.sevenfold.concern.ConcernReference;

/**
 * Something that left the agency.
 *
 * @param reference   of the disclosure
 * @param destination CSC, POLICE, …
 * @param entry       the number of the record's entry that holds what was sent
 * @param byPhone     said on the phone; what is written still has to follow
 */
public record Disclosure(ConcernReference concern, ConcernReference reference, String destination, int entry,
    boolean byPhone, Instant sentAt) {
}

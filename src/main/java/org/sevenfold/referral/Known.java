package org.sevenfold.referral;

import java.util.Optional;

import org.sevenfold.record.Entry;

/**
 * An answer that stands in a page before anybody has touched it.
 *
 * @param from the entry it comes from: who said it, and when; empty where the product knows it by itself
 */
public record Known(Object answer, Optional<Entry> from) {
}

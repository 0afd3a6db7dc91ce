package org.sevenfold.concern.naming;

/**
 * A text of a record.
 *
 * @param saysWho whether it answers a question about who or where somebody is, so that every word of it may name them
 */
public record Said(String text, boolean saysWho) {
}

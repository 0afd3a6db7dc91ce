package org.sevenfold.notice.channel;

import java.util.UUID;

/**
 * What leaves the house: to one person, with nothing in it but what their notices hold.
 *
 * @param id      the same each time it is tried, so that whoever gets it twice can tell
 * @param to      an address of the channel that it goes by
 * @param subject empty of everything but words that are the same for all: it is read on locked screens
 * @param link    the page to open; it needs sign-in
 */
public record Outgoing(UUID id, String to, String subject, String text, String link) {
}

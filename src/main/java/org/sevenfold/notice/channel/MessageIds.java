package org.sevenfold.notice.channel;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id under which a mail leaves: random and ours, so that what comes back of it is told from what anybody writes.
 */
public final class MessageIds {

  private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@sevenfold>");

  private MessageIds() {
  }

  static String of(UUID id) {
    return "<" + id + "@sevenfold>";
  }

  /** Which of our mails an id is of; empty where it is none of ours. */
  public static Optional<UUID> read(String messageId) {
    Matcher ours = OURS.matcher(messageId.strip());
    return ours.matches() ? Optional.of(UUID.fromString(ours.group(1))) : Optional.empty();
  }
}

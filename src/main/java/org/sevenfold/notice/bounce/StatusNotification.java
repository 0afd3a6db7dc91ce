package org.sevenfold.notice.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import org.sevenfold.notice.channel.MessageIds;

/**
 * What a mail server says of a mail that it could not deliver (RFC 3464). Anybody can write one: it is believed only
 * where it names the id of a mail of ours, which is random and known to nobody but whoever that mail went to.
 *
 * @param letter    which mail of ours
 * @param recipient the address that it says nobody is at
 */
record StatusNotification(UUID letter, String recipient) {

  private static final String REPORT = "multipart/report";
  private static final String STATUS = "message/delivery-status";
  private static final String MESSAGE_ID = "Message-ID";
  private static final int DEEPEST = 4;

  /** Empty where it is no such notification, is of no mail of ours, or is of a delay and not of an end. */
  static Optional<StatusNotification> of(Message message) throws MessagingException, IOException {
    if (!message.isMimeType(REPORT)) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    collect(message, parts, DEEPEST);
    Optional<String> recipient = Optional.empty();
    Optional<UUID> letter = Optional.empty();
    for (Part part : parts) {
      recipient = recipient.isPresent() ? recipient : failed(part);
      letter = letter.isPresent() ? letter : ours(part);
    }
    Optional<String> whose = recipient;
    return letter.flatMap(id -> whose.map(address -> new StatusNotification(id, address)));
  }

  private static void collect(Part part, List<Part> all, int deeper) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several && deeper > 0) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart one = several.getBodyPart(i);
        collect(one, all, deeper - 1);
      }
    } else {
      all.add(part);
    }
  }

  /** The address of the first recipient of whom it says that it has failed for good. */
  private static Optional<String> failed(Part part) throws MessagingException, IOException {
    if (!part.isMimeType(STATUS)) {
      return Optional.empty();
    }
    try (InputStream stream = part.getInputStream()) {
      InternetHeaders ofMessage = new InternetHeaders(stream);
      InternetHeaders ofRecipient = new InternetHeaders(stream);
      return Stream.of(ofRecipient, ofMessage).filter(StatusNotification::isForGood)
          .flatMap(headers -> address(headers).stream()).findFirst();
    }
  }

  private static boolean isForGood(InternetHeaders headers) {
    return "failed".equals(first(headers, "Action").toLowerCase(Locale.ROOT))
        && first(headers, "Status").startsWith("5");
  }

  /** Written {@code rfc822; name@your.example}. */
  private static Optional<String> address(InternetHeaders headers) {
    return Stream.of("Original-Recipient", "Final-Recipient").map(name -> first(headers, name))
        .filter(value -> value.contains(";")).map(value -> value.substring(value.indexOf(';') + 1).strip())
        .findFirst();
  }

  private static Optional<UUID> ours(Part part) throws MessagingException, IOException {
    if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
      try (InputStream stream = part.getInputStream()) {
        return MessageIds.read(first(new InternetHeaders(stream), MESSAGE_ID));
      }
    }
    return Optional.empty();
  }

  private static String first(InternetHeaders headers, String name) {
    return Optional.ofNullable(headers.getHeader(name)).map(values -> values[0].strip()).orElse("");
  }
}

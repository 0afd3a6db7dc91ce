package org.sevenfold.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

import com.google.crypto.tink.Mac;
import org.sevenfold.record.MarkKeys;
import org.springframework.stereotype.Component;

/**
 * What a browser keeps of a session: its id, and the mark that only we make of it. Whoever has the table, or a backup
 * of it, has the ids and no mark, and by an id alone no row is looked up.
 */
@Component
class SessionCookie {

  private static final String PURPOSE = "session cookies";
  private static final char BETWEEN = '.';

  private final MarkKeys keys;

  SessionCookie(MarkKeys keys) {
    this.keys = keys;
  }

  String value(String id) {
    try {
      return id + BETWEEN
          + Base64.getUrlEncoder().withoutPadding().encodeToString(key().computeMac(id.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No session can be marked", e);
    }
  }

  /** The id; empty where the mark is missing or not ours. */
  Optional<String> id(String value) {
    int end = value.lastIndexOf(BETWEEN);
    return end < 0 ? Optional.empty()
        : Optional.of(value.substring(0, end)).filter(id -> isOurs(value.substring(end + 1), id));
  }

  private boolean isOurs(String mark, String id) {
    try {
      key().verifyMac(Base64.getUrlDecoder().decode(mark), id.getBytes(UTF_8));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return false;
    }
  }

  private Mac key() {
    return keys.of(PURPOSE);
  }
}

package org.sevenfold.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import com.google.crypto.tink.Mac;
import org.sevenfold.record.MarkKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a passkey has to sign at the door. Each carries its end and a mark of ours, so that asking for one leaves
 * nothing behind: whoever asks a million times fills no table. Only one that was answered rightly is written down, so
 * that it is answered once.
 */
@Component
class Challenges {

  static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private static final String PURPOSE = "passkey challenges";
  private static final int RANDOM_BYTES = 16;
  private static final int SAID = RANDOM_BYTES + Long.BYTES;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MarkKeys keys;
  private final UsedOnce used;
  private final Clock clock;

  Challenges(MarkKeys keys, UsedOnce used, Clock clock) {
    this.keys = keys;
    this.used = used;
    this.clock = clock;
  }

  /** A new one, as browsers write it. */
  String give() {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    byte[] said = ByteBuffer.allocate(SAID).put(random).putLong(clock.instant().plus(GOOD_FOR).toEpochMilli()).array();
    byte[] mark = mark(said);
    return Base64.getUrlEncoder().withoutPadding()
        .encodeToString(ByteBuffer.allocate(SAID + mark.length).put(said).put(mark).array());
  }

  /** Whether it is one of ours and its time is not over. */
  boolean isGood(String challenge) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(challenge);
      byte[] said = Arrays.copyOf(whole, SAID);
      keys.of(PURPOSE).verifyMac(Arrays.copyOfRange(whole, SAID, whole.length), said);
      return clock.instant().isBefore(end(said));
    } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
      return false;
    }
  }

  /** Uses it up; false where it was used before. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean use(String challenge) {
    return used.use(challenge, end(Base64.getUrlDecoder().decode(challenge)));
  }

  private static Instant end(byte[] said) {
    return Instant.ofEpochMilli(ByteBuffer.wrap(said).getLong(RANDOM_BYTES));
  }

  private byte[] mark(byte[] said) {
    Mac key = keys.of(PURPOSE);
    try {
      return key.computeMac(said);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No challenge can be marked", e);
    }
  }
}

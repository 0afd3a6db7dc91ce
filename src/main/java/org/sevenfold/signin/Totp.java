package org.sevenfold.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of an authenticator app, as RFC 6238 has them and every app makes them: SHA-1, six digits, 30 seconds. */
final class Totp {

  private static final String HMAC = "HmacSHA1";
  private static final int SECONDS = 30;
  private static final int CODES = 1_000_000;

  private Totp() {
  }

  /** How many times thirty seconds have gone by since 1970: the same all over the world, whatever the clocks say. */
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  static String code(byte[] key, long step) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int from = hash[hash.length - 1] & 0xf;
      return "%06d".formatted((ByteBuffer.wrap(hash).getInt(from) & Integer.MAX_VALUE) % CODES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC, e);
    }
  }
}

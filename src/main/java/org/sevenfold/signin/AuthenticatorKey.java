package org.sevenfold.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What an authenticator app and we share: 160 random bits.
 *
 * @param text as apps take it, 32 letters of base 32
 */
public record AuthenticatorKey(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BITS = 160;
  private static final int BASE = 32;
  private static final int LETTERS = 32;
  /** How Java counts to 32, and how apps do. */
  private static final String JAVAS = "0123456789abcdefghijklmnopqrstuv";
  private static final String APPS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  /** How many steps the clock of a phone may be ahead or behind. */
  private static final int SKEW = 1;

  public static AuthenticatorKey random() {
    String digits = new BigInteger(BITS, RANDOM).toString(BASE);
    return new AuthenticatorKey(exchanged("0".repeat(LETTERS - digits.length()) + digits, JAVAS, APPS));
  }

  private static String exchanged(String text, String from, String to) {
    StringBuilder other = new StringBuilder();
    text.chars().forEach(letter -> other.append(to.charAt(from.indexOf(letter))));
    return other.toString();
  }

  byte[] bytes() {
    byte[] number = new BigInteger(exchanged(text, APPS, JAVAS), BASE).toByteArray();
    byte[] bytes = new byte[BITS / Byte.SIZE];
    int length = Math.min(number.length, bytes.length);
    System.arraycopy(number, number.length - length, bytes, bytes.length - length, length);
    return bytes;
  }

  /** As somebody types it who can't scan. */
  public String inGroups() {
    return text.replaceAll("(.{4})(?=.)", "$1 ").toLowerCase(Locale.ROOT);
  }

  /** What the picture holds that an app scans. */
  public String address(String userName) {
    return "otpauth://totp/Sevenfold:" + URLEncoder.encode(userName, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret=" + text + "&issuer=Sevenfold";
  }

  /** Which step a code is of: this one, the one before or the next; empty for a wrong code. */
  Optional<Long> step(String typed, Instant now) {
    byte[] code = typed.replaceAll("\\s", "").getBytes(US_ASCII);
    long step = Totp.step(now);
    return LongStream.rangeClosed(step - SKEW, step + SKEW)
        .filter(one -> MessageDigest.isEqual(Totp.code(bytes(), one).getBytes(US_ASCII), code)).boxed().findFirst();
  }

  /** It opens an account: no log and no message shows it. */
  @Override
  public String toString() {
    return "a key";
  }
}

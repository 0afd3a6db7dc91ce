package org.sevenfold.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as RFC 6238 has them, and what we make of them. */
class TotpTest {

  /** The key of the RFC's appendix B, and the same in base 32. */
  private static final byte[] KEY = "12345678901234567890".getBytes(US_ASCII);
  private static final AuthenticatorKey SAME = new AuthenticatorKey("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  private static final Instant NOW = Instant.parse("2026-11-17T23:59:59Z");

  /** Appendix B for SHA-1, which prints eight digits: ours are the last six of them. */
  @ParameterizedTest
  @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924",
      "2000000000, 69279037", "20000000000, 65353130"})
  void theVectorsOfTheRfc(long second, String code) {
    Instant at = Instant.ofEpochSecond(second);
    assertThat(code).endsWith(Totp.code(KEY, Totp.step(at)));
    assertThat(SAME.step(code.substring(2), at)).contains(Totp.step(at));
  }

  @Test
  void theClockOfAPhoneMayBeAStepAheadOrBehindAlsoOverMidnight() {
    assertThat(SAME.step(Totp.code(KEY, Totp.step(NOW)), NOW.plusSeconds(1))).as("the next day").isPresent();
    for (int skew = -1; skew <= 1; skew++) {
      String code = Totp.code(KEY, Totp.step(NOW) + skew);
      assertThat(SAME.step(code, NOW)).as("skew " + skew).contains(Totp.step(NOW) + skew);
    }
  }

  @Test
  void notMore() {
    for (int skew : new int[] {-3, -2, 2, 3}) {
      assertThat(SAME.step(Totp.code(KEY, Totp.step(NOW) + skew), NOW)).as("skew " + skew).isEmpty();
    }
  }

  @Test
  void whatIsNoCodeIsNone() {
    for (String typed : new String[] {"", " ", "12345", "1234567", "abcdef", "\u0661\u0662\u0663\u0664\u0665\u0666"}) {
      assertThat(SAME.step(typed, NOW)).as(typed).isEmpty();
    }
  }

  @Test
  void blanksAsPhonesShowThemMakeNoDifference() {
    String code = Totp.code(KEY, Totp.step(NOW));
    assertThat(SAME.step(code.substring(0, 3) + " " + code.substring(3), NOW)).isPresent();
  }

  @Test
  void aKeyIs160BitsInLettersThatAppsKnowAndNobodyGuesses() {
    for (int i = 0; i < 1000; i++) {
      assertThat(AuthenticatorKey.random().text()).matches("[A-Z2-7]{32}");
    }
    assertThat(AuthenticatorKey.random()).isNotEqualTo(AuthenticatorKey.random()).hasToString("a key");
    assertThat(new AuthenticatorKey("A".repeat(32)).step(Totp.code(new byte[20], Totp.step(NOW)), NOW)).isPresent();
  }

  @Test
  void aKeyIsShownForPeopleAndForTheApp() {
    assertThat(SAME.inGroups()).isEqualTo("gezd gnbv gy3t qojq gezd gnbv gy3t qojq");
    assertThat(SAME.address("anna lee"))
        .isEqualTo("otpauth://totp/Sevenfold:anna%20lee?secret=" + SAME.text() + "&issuer=Sevenfold");
  }

  /** A code is good for a minute and a half at most. */
  @Test
  void aCodeGetsOld() {
    String code = Totp.code(KEY, Totp.step(NOW));
    assertThat(SAME.step(code, NOW.plus(Duration.ofSeconds(61)))).isEmpty();
  }
}

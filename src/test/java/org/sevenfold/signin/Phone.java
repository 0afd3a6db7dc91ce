package org.sevenfold.signin;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.IntStream;

/** An authenticator app of the tests: it has typed the key, and shows codes. */
public record Phone(AuthenticatorKey key, Clock clock) {

  /** @param key as the page shows it to whoever can't scan */
  public static Phone typed(String key, Clock clock) {
    return new Phone(new AuthenticatorKey(key.replace(" ", "").toUpperCase(Locale.ROOT)), clock);
  }

  public String code() {
    return code(0);
  }

  /** @param ahead how many steps its clock is ahead */
  public String code(int ahead) {
    return Totp.code(key.bytes(), Totp.step(clock.instant()) + ahead);
  }

  /** Six digits that it shows neither now nor in the steps before and after. */
  public String wrong() {
    return IntStream.range(0, 10).mapToObj("00000%d"::formatted)
        .filter(code -> key.step(code, clock.instant()).isEmpty()).findFirst().orElseThrow();
  }
}

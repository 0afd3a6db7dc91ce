package org.sevenfold.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.record.SealKeys;
import org.sevenfold.signin.openid.Asked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What the browser of somebody carries who is on their way to the provider: a cookie that only we open, good for one
 * answer. Nothing of it is kept here, so that whoever sets out a million times leaves nothing behind.
 */
@Component
class OnTheWay {

  private static final String NAME = "sevenfold-provider";
  private static final String PURPOSE = "ways to the provider";
  private static final String BETWEEN = "\n";
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final SealKeys keys;
  private final Clock clock;

  OnTheWay(SealKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A way that somebody has begun.
   *
   * @param to    the page that they had asked for
   * @param until when no answer to it is taken any more
   */
  record Way(Asked asked, String to, Instant until) {

    private static final int PARTS = 5;

    String text() {
      return String.join(BETWEEN, asked.state(), asked.nonce(), asked.verifier(), to,
          String.valueOf(until.toEpochMilli()));
    }

    static Way of(String text) {
      String[] parts = text.split(BETWEEN, PARTS);
      return new Way(new Asked(parts[0], parts[1], parts[2]), parts[3],
          Instant.ofEpochMilli(Long.parseLong(parts[4])));
    }
  }

  void begin(HttpServletRequest request, HttpServletResponse response, Asked asked) {
    Way way = new Way(asked, AskedPage.of(request).orElse("/"), clock.instant().plus(GOOD_FOR));
    give(request, response, closed(way.text()), GOOD_FOR);
  }

  /** The way that ends here, taken from the browser; empty where it has begun none, or too long ago. */
  Optional<Way> taken(HttpServletRequest request, HttpServletResponse response) {
    Optional<Cookie> carried = Optional.ofNullable(WebUtils.getCookie(request, NAME));
    carried.ifPresent(cookie -> give(request, response, "", Duration.ZERO));
    return carried.flatMap(cookie -> opened(cookie.getValue())).map(Way::of)
        .filter(way -> clock.instant().isBefore(way.until()));
  }

  /** It is sent along a link from another site, so no stricter than Lax. */
  private static void give(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
    response.addHeader(HttpHeaders.SET_COOKIE,
        ResponseCookie.from(NAME, value).path(request.getContextPath() + "/sign-in/openid").httpOnly(true)
            .secure(request.isSecure()).sameSite("Lax").maxAge(kept).build().toString());
  }

  private String closed(String text) {
    try {
      return Base64.getUrlEncoder().withoutPadding()
          .encodeToString(key().encrypt(text.getBytes(UTF_8), PURPOSE.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nobody can be sent to the provider", e);
    }
  }

  private Optional<String> opened(String value) {
    try {
      return Optional.of(new String(key().decrypt(Base64.getUrlDecoder().decode(value), PURPOSE.getBytes(UTF_8)),
          UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private Aead key() {
    return keys.of(PURPOSE);
  }
}

package org.sevenfold.web.security;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.signin.KnownBrowsers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** A secret that a browser keeps when somebody has signed in with it. It opens nothing. */
final class BrowserSecret {

  private static final String NAME = "sevenfold-browser";
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private BrowserSecret() {
  }

  /** Empty where the browser keeps none. */
  static String of(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).findFirst().orElse("");
  }

  /** Gives the browser one, or lets it keep the one that it has for as long again. */
  static String give(HttpServletRequest request, HttpServletResponse response) {
    String has = of(request);
    String secret = has.isEmpty() ? fresh() : has;
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, secret).path(request.getContextPath() + "/")
        .httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(KnownBrowsers.KEPT).build().toString());
    return secret;
  }

  private static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

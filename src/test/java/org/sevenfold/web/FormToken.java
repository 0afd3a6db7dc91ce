package org.sevenfold.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token of a form, as it would have come with the page. Spring Security's own way for tests is no way here: it puts
 * another keeper of tokens into the product, for whoever comes after, and that one keeps objects in sessions.
 */
public final class FormToken {

  private static final String TOKEN = "token-of-a-test";

  private FormToken() {
  }

  /** Comes after whatever gives the request its session. */
  public static RequestPostProcessor csrf() {
    return request -> {
      Optional.ofNullable(request.getSession(false)).ifPresentOrElse(
          session -> session.setAttribute("form-token", TOKEN),
          () -> request.setCookies(Stream.concat(Arrays.stream(Optional.ofNullable(request.getCookies())
              .orElse(new Cookie[0])), Stream.of(new Cookie("sevenfold-form", TOKEN))).toArray(Cookie[]::new)));
      request.setParameter("_csrf", masked());
      return request;
    };
  }

  /** As Spring Security hides it from whoever measures compressed pages; the mask is nought. */
  private static String masked() {
    byte[] token = TOKEN.getBytes(UTF_8);
    byte[] masked = new byte[token.length * 2];
    System.arraycopy(token, 0, masked, token.length, token.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
  }
}

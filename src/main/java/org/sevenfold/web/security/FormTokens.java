package org.sevenfold.web.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * By what a form shows that it is one of ours: a token in the session of whoever has one, as text; in a cookie for
 * everybody else, so that a stranger who looks at the sign-in page leaves no row in the database.
 */
public final class FormTokens implements CsrfTokenRepository {

  private static final String PARAMETER = "_csrf";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String IN_SESSION = "form-token";
  private static final String COOKIE = "sevenfold-form";

  private final CookieCsrfTokenRepository strangers = new CookieCsrfTokenRepository();

  FormTokens() {
    strangers.setParameterName(PARAMETER);
    strangers.setHeaderName(HEADER);
    strangers.setCookieName(COOKIE);
    strangers.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
  }

  /** Whether a form of this browser could be one of ours at all. */
  public static boolean canBeIn(HttpServletRequest request) {
    return request.getSession(false) != null || WebUtils.getCookie(request, COOKIE) != null;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return strangers.generateToken(request);
  }

  @Override
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      strangers.saveToken(token, request, response);
    } else {
      session.setAttribute(IN_SESSION, Optional.ofNullable(token).map(CsrfToken::getToken).orElse(null));
    }
  }

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? strangers.loadToken(request) : inSession(session);
  }

  /** @return null where there is none: that is what Spring Security asks for */
  private static CsrfToken inSession(HttpSession session) {
    return session.getAttribute(IN_SESSION) instanceof String token ? new DefaultCsrfToken(HEADER, PARAMETER, token)
        : null;
  }
}

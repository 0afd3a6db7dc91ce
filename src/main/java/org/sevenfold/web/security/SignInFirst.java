package org.sevenfold.web.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.session.SessionLimits;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * To the sign-in page, and from there on to what was asked for; but whoever had signed in and may no longer is told so,
 * and why, and what is left of their session ends here.
 */
final class SignInFirst implements AuthenticationEntryPoint {

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    commence(request, response);
  }

  void commence(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.sendRedirect(request.getContextPath() + AskedPage.askedBy(request, "/sign-in" + why(request)));
  }

  /** The same for what no person reads: the API. */
  static void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
    ended(request);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }

  private static String why(HttpServletRequest request) {
    String limit = PersonInSession.over(request).map(SignInFirst::words).orElse("?ended");
    return ended(request) ? limit : "";
  }

  private static String words(SessionLimits.Over over) {
    return switch (over) {
      case IDLE -> "?idle";
      case LONG -> "?long";
    };
  }

  /** Whether there was a session. One that is gone from the database is forgotten by the browser too. */
  private static boolean ended(HttpServletRequest request) {
    boolean isGone = request.getSession(false) == null && request.getRequestedSessionId() != null;
    boolean wasIn = isGone || PersonInSession.id(request).isPresent();
    if (wasIn) {
      request.getSession().invalidate();
    }
    return wasIn;
  }
}

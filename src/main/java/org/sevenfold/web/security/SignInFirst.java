package org.sevenfold.web.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** To the sign-in page; but whoever had signed in and may no longer is told so, and their session ends here. */
final class SignInFirst implements AuthenticationEntryPoint {

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    response.sendRedirect(request.getContextPath() + (ended(request) ? "/sign-in?ended" : "/sign-in"));
  }

  /** The same for what no person reads: the API. */
  static void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
    ended(request);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }

  private static boolean ended(HttpServletRequest request) {
    boolean wasIn = PersonInSession.id(request).isPresent();
    if (wasIn) {
      request.getSession().invalidate();
    }
    return wasIn;
  }
}

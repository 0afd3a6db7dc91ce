package org.sevenfold.web.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that does not show that it is one of ours is refused, and nothing ends by it. Where that is because nobody is
 * signed in any more, they sign in first.
 */
final class FormRefused implements AccessDeniedHandler {

  /** In the request, for the page that says so: true where a form was refused. */
  private static final String STALE = "staleForm";

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    if (response.isCommitted()) {
      return; // whoever sent half a form has gone
    }
    if (refused instanceof CsrfException && request.getServletPath().equals("/sign-in")) {
      response.sendRedirect(request.getContextPath() + AskedPage.keptIn("/sign-in?again", request));
    } else if (refused instanceof CsrfException && !isSignedIn()) {
      SignInFirst.withoutToken(request, response);
    } else {
      request.setAttribute(STALE, refused instanceof CsrfException);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isSignedIn() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson;
  }
}

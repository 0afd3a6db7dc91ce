package org.sevenfold.web.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.session.SessionLimits;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * To the sign-in page, and from there on to what was asked for; but whoever had signed in and may no longer is told so,
 * and why, and what is left of their session ends here. What they sent with it is kept for them where it was over by a
 * limit: it stands in its page again once they have signed in.
 */
final class SignInFirst implements AuthenticationEntryPoint {

  private final UnsentPages unsent;

  SignInFirst(UnsentPages unsent) {
    this.unsent = unsent;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    Optional<String> page = kept(request);
    if (PersonInSession.over(request).isPresent() && !AskedPage.isForAPage(request)) {
      // a script of a page that is still open, and may be sent yet: by this row it is known whose it is
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String signIn = "/sign-in" + why(request);
    response.sendRedirect(request.getContextPath() + page.map(kept -> AskedPage.withWhatWasTyped(kept, signIn))
        .orElseGet(() -> AskedPage.askedBy(request, signIn)));
  }

  /** What comes without the token of a form is kept for nobody: it need not be of this person's making. */
  static void withoutToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.sendRedirect(request.getContextPath() + AskedPage.askedBy(request, "/sign-in" + why(request)));
  }

  /** The same for what no person reads: the API. */
  static void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
    if (PersonInSession.over(request).isEmpty()) {
      ended(request);
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }

  /** A session that a limit has ended still says whose it was; of one that somebody ended there is no row. */
  private Optional<String> kept(HttpServletRequest request) {
    return PersonInSession.over(request).filter(any -> HttpMethod.POST.matches(request.getMethod()))
        .flatMap(any -> PersonInSession.id(request))
        .flatMap(person -> unsent.keep(person, AskedPage.path(request), request.getParameterMap()));
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

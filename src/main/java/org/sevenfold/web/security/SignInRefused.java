package org.sevenfold.web.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.signin.SignIns;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the sign-in page; but whoever came with a good code goes on to choose a password, and nowhere else. */
@Component
public class SignInRefused implements AuthenticationFailureHandler {

  /** In the session: whose password may be chosen. To everything else this session is nobody's. */
  public static final String CHOOSES = "chooses-password";

  private static final int CHOOSING_SECONDS = 15 * 60;

  private final Directory directory;
  private final SignInCodes codes;
  private final OwnAccount accounts;
  private final SignIns signIns;

  SignInRefused(Directory directory, SignInCodes codes, OwnAccount accounts, SignIns signIns) {
    this.directory = directory;
    this.codes = codes;
    this.accounts = accounts;
    this.signIns = signIns;
  }

  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
      AuthenticationException refused) throws IOException {
    response.sendRedirect(request.getContextPath() + AskedPage.keptIn(whereTo(request, refused), request));
  }

  private String whereTo(HttpServletRequest request, AuthenticationException refused) {
    if (refused instanceof HashingAtOnce.TooManyAtOnce) {
      signIns.giveBack(SignInLimiter.tried(request));
      return "/sign-in?busy";
    }
    if (refused instanceof CredentialsExpiredException) {
      signIns.giveBack(SignInLimiter.tried(request));
      return withCode(request);
    }
    signIns.refused(SignInLimiter.tried(request));
    return "/sign-in?refused";
  }

  private String withCode(HttpServletRequest request) {
    PersonId person = directory.byUserName(request.getParameter("user_name")).orElseThrow().id();
    if (codes.waiting(person).filter(SignInCodes.Waiting::good).isEmpty()) {
      return "/sign-in?code-over";
    }
    request.getSession().setMaxInactiveInterval(CHOOSING_SECONDS);
    request.changeSessionId();
    request.getSession().setAttribute(CHOOSES, person.value());
    PersonInSession.goOn(request.getSession(), accounts.sessionsEnded(person));
    return "/password";
  }
}

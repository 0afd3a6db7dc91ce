package org.sevenfold.web.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.SignIns;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Back to the sign-in page; but whoever came with a good code goes on to choose a password, whoever owes a second step
 * to that, and neither anywhere else.
 */
@Component
public class SignInRefused implements AuthenticationFailureHandler {

  /** In the session: whose password may be chosen. To everything else this session is nobody's. */
  public static final String CHOOSES = "chooses-password";

  private static final int CHOOSING_SECONDS = 15 * 60;

  private final Directory directory;
  private final SignInCodes codes;
  private final OwnAccount accounts;
  private final SignIns signIns;
  private final SecondStep second;

  SignInRefused(Directory directory, SignInCodes codes, OwnAccount accounts, SignIns signIns, SecondStep second) {
    this.directory = directory;
    this.codes = codes;
    this.accounts = accounts;
    this.signIns = signIns;
    this.second = second;
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
    if (refused instanceof SecondStepAsked) {
      signIns.giveBack(SignInLimiter.tried(request));
      second.begin(request, person(request));
      return "/sign-in/second-step";
    }
    signIns.refused(SignInLimiter.tried(request), By.PASSWORD);
    return "/sign-in?refused";
  }

  private PersonId person(HttpServletRequest request) {
    return directory.byUserName(request.getParameter("user_name")).orElseThrow().id();
  }

  private String withCode(HttpServletRequest request) {
    PersonId person = person(request);
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

package org.sevenfold.web.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.SignInTry;
import org.sevenfold.signin.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Somebody is signed in: it is on record, and the browser is one of theirs. A password that was right costs no try. */
@Component
public class SignedIn extends SimpleUrlAuthenticationSuccessHandler {

  /** In the session, until a page has said it: how often a wrong password was typed since they signed in last. */
  public static final String REFUSED_SINCE = "refused-since";
  /** The same of wrong codes, typed by whoever knew the password. */
  public static final String WRONG_CODES_SINCE = "wrong-codes-since";
  /** The same: one, where they signed in with a recovery code last. */
  public static final String RECOVERY_CODE_SINCE = "recovery-code-since";

  private final SignIns signIns;
  private final PersonInSession sessions;

  SignedIn(SignIns signIns, PersonInSession sessions) {
    super("/");
    this.signIns = signIns;
    this.sessions = sessions;
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException, ServletException {
    SignInTry tried = SignInLimiter.tried(request);
    signIns.giveBack(tried);
    record(request, response, new PersonId(person.getName()), By.PASSWORD, tried);
    super.onAuthenticationSuccess(request, response, person);
  }

  /** By more than a password. A session of their own begins: nothing of the one before goes with it. */
  void begin(HttpServletRequest request, HttpServletResponse response, Person person, By by, int sessionsEnded) {
    sessions.begin(request, person.id(), sessionsEnded);
    record(request, response, person.id(), by, SignInLimiter.tried(request, person.userName()));
  }

  private void record(HttpServletRequest request, HttpServletResponse response, PersonId person, By by,
      SignInTry tried) {
    SignIns.Since since = signIns.succeeded(person, by, tried, BrowserSecret.give(request, response));
    HttpSession session = request.getSession();
    tell(session, REFUSED_SINCE, since.wrongPasswords());
    tell(session, WRONG_CODES_SINCE, since.wrongCodes());
    tell(session, RECOVERY_CODE_SINCE, since.withRecoveryCode() ? 1 : 0);
  }

  private static void tell(HttpSession session, String what, int times) {
    if (times > 0) {
      session.setAttribute(what, times);
    }
  }

  @Override
  protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
    return AskedPage.of(request).orElseGet(() -> super.determineTargetUrl(request, response));
  }
}

package org.sevenfold.web.security;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.SignInRecord.SignIn;
import org.sevenfold.signin.SignInTry;
import org.sevenfold.signin.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** It was the right password: the try is given back, and the browser is one of theirs. */
@Component
public class SignedIn extends SimpleUrlAuthenticationSuccessHandler {

  /** In the session, until a page has said it: how often a wrong password was typed since they signed in last. */
  public static final String REFUSED_SINCE = "refused-since";

  private final SignIns signIns;

  SignedIn(SignIns signIns) {
    super("/");
    this.signIns = signIns;
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException, ServletException {
    SignInTry tried = SignInLimiter.tried(request);
    signIns.giveBack(tried);
    List<SignIn> refused = signIns.succeeded(new PersonId(person.getName()), tried,
        BrowserSecret.give(request, response));
    if (!refused.isEmpty()) {
      request.getSession().setAttribute(REFUSED_SINCE, refused.size());
    }
    super.onAuthenticationSuccess(request, response, person);
  }

  @Override
  protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
    return AskedPage.of(request).orElseGet(() -> super.determineTargetUrl(request, response));
  }
}

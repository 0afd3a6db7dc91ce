package org.sevenfold.web.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.PersonId;
import org.sevenfold.signin.KnownBrowsers;
import org.sevenfold.signin.SignInLimits;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** It was the right password: the try is given back, and the browser is one of theirs. */
@Component
class SignedIn extends SimpleUrlAuthenticationSuccessHandler {

  private final SignInLimits limits;
  private final KnownBrowsers browsers;

  SignedIn(SignInLimits limits, KnownBrowsers browsers) {
    super("/");
    this.limits = limits;
    this.browsers = browsers;
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException, ServletException {
    limits.giveBack(SignInLimiter.tried(request));
    browsers.remember(new PersonId(person.getName()), BrowserSecret.give(request, response));
    super.onAuthenticationSuccess(request, response, person);
  }
}

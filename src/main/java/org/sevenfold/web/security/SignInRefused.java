package org.sevenfold.web.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Directory;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the sign-in page; but whoever came with the right code goes on to choose a password, and nowhere else. */
@Component
public class SignInRefused implements AuthenticationFailureHandler {

  /** In the session: whose password may be chosen. To everything else this session is nobody's. */
  public static final String CHOOSES = "chooses-password";

  private final Directory directory;

  SignInRefused(Directory directory) {
    this.directory = directory;
  }

  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
      AuthenticationException refused) throws IOException {
    boolean codeIsRight = refused instanceof CredentialsExpiredException;
    if (codeIsRight) {
      String person = directory.byUserName(request.getParameter("user_name").trim()).orElseThrow().id().value();
      request.getSession();
      request.changeSessionId();
      request.getSession().setAttribute(CHOOSES, person);
    }
    response.sendRedirect(codeIsRight ? "/password" : "/sign-in?refused");
  }
}

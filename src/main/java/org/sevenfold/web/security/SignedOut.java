package org.sevenfold.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;

/** Where somebody is after they signed out: at the door, or, who left in a hurry, where nothing is seen of us. */
class SignedOut extends SimpleUrlLogoutSuccessHandler {

  private static final String IN_A_HURRY = "/sign-in/left";

  SignedOut(String door) {
    setDefaultTargetUrl(door);
  }

  @Override
  protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
    return request.getParameter("exit") == null ? getDefaultTargetUrl() : IN_A_HURRY;
  }
}

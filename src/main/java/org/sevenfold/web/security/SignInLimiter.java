package org.sevenfold.web.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.signin.SignInLimits;
import org.sevenfold.signin.SignInTry;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before a password is looked at: too many tries wait, and cost no hashing. */
final class SignInLimiter extends OncePerRequestFilter {

  private static final RequestMatcher SIGN_IN =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in");

  private final SignInLimits limits;

  SignInLimiter(SignInLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SIGN_IN.matches(request) && !limits.take(tried(request))) {
      response.sendRedirect(request.getContextPath() + AskedPage.keptIn("/sign-in?wait", request));
    } else {
      chain.doFilter(request, response);
    }
  }

  static SignInTry tried(HttpServletRequest request) {
    return tried(request, Optional.ofNullable(request.getParameter("user_name")).orElse(""));
  }

  static SignInTry tried(HttpServletRequest request, String userName) {
    return new SignInTry(userName, request.getRemoteAddr(), BrowserSecret.of(request));
  }
}

package org.sevenfold.web.page;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.draft.SentPages;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A page that was sent already leads where it led then, also where the act has ended one's right to it. */
@Component
class SentBefore implements HandlerInterceptor, WebMvcConfigurer {

  private static final int BEFORE_RIGHTS = -1;

  private final SentPages sentPages;

  SentBefore(SentPages sentPages) {
    this.sentPages = sentPages;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).order(BEFORE_RIGHTS);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<String> before = handler instanceof HandlerMethod page && page.hasMethodAnnotation(SentOnce.class)
        ? wentTo(request) : Optional.empty();
    if (before.isPresent()) {
      response.sendRedirect(request.getContextPath() + before.get());
    }
    return before.isEmpty();
  }

  private Optional<String> wentTo(HttpServletRequest request) {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return Optional.ofNullable(request.getParameter(TypedSoFar.DRAWING)).filter(drawing -> !drawing.isEmpty())
        .filter(drawing -> signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson)
        .flatMap(drawing -> sentPages.wentTo(((SignedInPerson) signedIn.getPrincipal()).person().id(), drawing))
        .filter(address -> address.startsWith(PagesSentOnce.REDIRECT))
        .map(address -> address.substring(PagesSentOnce.REDIRECT.length()));
  }
}

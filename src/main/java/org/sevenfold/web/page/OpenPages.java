package org.sevenfold.web.page;

import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before each of our pages and asks whether one of the acts that it takes is this person's. A page that no act
 * names, and a case of which none is theirs, is answered as what does not exist: with the same page, after the same
 * questions to the database.
 */
@Component
class OpenPages implements HandlerInterceptor, WebMvcConfigurer {

  private static final String OURS = "org.sevenfold.";

  private final Rights rights;
  private final Concerns concerns;
  private final WorkList work;

  OpenPages(Rights rights, Concerns concerns, WorkList work) {
    this.rights = rights;
    this.concerns = concerns;
    this.work = work;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod page && (isOurs(page)
        ? acts(request).stream().noneMatch(right -> isTheirs(right, request))
        : isErrorWithoutOne(page, request))) {
      throw new NotFound();
    }
    return true;
  }

  private static boolean isOurs(HandlerMethod page) {
    return page.getBeanType().getName().startsWith(OURS);
  }

  /** Nobody opens the page that says what went wrong where nothing did. */
  private static boolean isErrorWithoutOne(HandlerMethod page, HttpServletRequest request) {
    return page.getBean() instanceof ErrorController
        && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
  }

  private List<Right> acts(HttpServletRequest request) {
    String method = HttpMethod.HEAD.matches(request.getMethod()) ? HttpMethod.GET.name() : request.getMethod();
    return rights.ofPage(method + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }

  private boolean isTheirs(Right right, HttpServletRequest request) {
    if (rights.granted(right).isAnybodys()) {
      return true;
    }
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson me
        && isTheirs(me.person(), right, request);
  }

  private boolean isTheirs(Person person, Right right, HttpServletRequest request) {
    if (!rights.granted(right).concern().isEmpty()) {
      return concerns.allowed(person.id(), right, new ConcernReference(variable("reference", request))).isPresent();
    }
    if (!rights.granted(right).work().isEmpty()) {
      // an act on a task meets the guard, which answers alike for what is gone and for what is not theirs, in words
      return HttpMethod.POST.matches(request.getMethod())
          || work.allowed(person.id(), right, new TaskId(variable("id", request))).isPresent();
    }
    return rights.allow(person.roles(), right);
  }

  private static String variable(String name, HttpServletRequest request) {
    Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return String.valueOf(variables.get(name));
  }
}

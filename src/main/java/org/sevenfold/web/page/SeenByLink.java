package org.sevenfold.web.page;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.Sightings;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.TaskId;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever opens the page to which a notice leads has seen that notice. It is their being signed in that says so, and
 * nothing in the link: what a mail server opens before them counts for nothing.
 */
@Component
class SeenByLink implements HandlerInterceptor, WebMvcConfigurer {

  private static final String TASK = "/tasks/{id}";
  private static final String CONCERN = "/concerns/{reference}";

  private final Sightings sightings;

  SeenByLink(Sightings sightings) {
    this.sightings = sightings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  /** Only after the page was found to be theirs. */
  @Override
  public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
      ModelAndView drawn) {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (HttpMethod.GET.matches(request.getMethod()) && response.getStatus() == HttpStatus.OK.value()
        && signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson me) {
      opened(me.person().id(), request);
    }
  }

  private void opened(PersonId person, HttpServletRequest request) {
    Object page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (TASK.equals(page)) {
      sightings.seen(person, new TaskId(variable("id", request)));
    } else if (CONCERN.equals(page)) {
      sightings.seen(person, new ConcernReference(variable("reference", request)));
    }
  }

  private static String variable(String name, HttpServletRequest request) {
    Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return String.valueOf(variables.get(name));
  }
}

package org.sevenfold.engine.rest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before Camunda's own reading of a request: what is not one of {@link AllowedRequests} for the roles that the
 * person has now is answered here, in words. The guard inside the transaction judges the rest.
 */
@Configuration
class RequestGuard {

  private static final int LONGEST = 64 * 1024;
  private static final byte[] NOTHING = {};
  private static final RestProblem OTHERWISE = new RestProblem(HttpStatus.BAD_REQUEST.value(),
      "Nothing is found, sorted or counted by this here. Ask by what Tasklist and Cockpit ask by.");

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> closedToAllButTheList(Directory directory, Rights rights,
      TaskLooks looks) {
    FilterRegistrationBean<OncePerRequestFilter> filter =
        new FilterRegistrationBean<>(new Filter(directory, rights, looks));
    filter.addUrlPatterns("/camunda/api/*");
    return filter;
  }

  private static final class Filter extends OncePerRequestFilter {

    private final Directory directory;
    private final Rights rights;
    private final TaskLooks looks;

    Filter(Directory directory, Rights rights, TaskLooks looks) {
      this.directory = directory;
      this.rights = rights;
      this.looks = looks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      PathContainer path = path(request);
      Optional<Person> person = person();
      List<AllowedRequest> allowed = person.stream().flatMap(one -> AllowedRequests.of(one, rights))
          .filter(one -> one.matches(HttpMethod.valueOf(request.getMethod()), path)).toList();
      if (allowed.isEmpty()) {
        RestStatus.answer(request, response, RestProblem.of(HttpStatus.FORBIDDEN.value()));
        return;
      }
      boolean isAct = allowed.stream().anyMatch(AllowedRequest::isAct);
      byte[] body = isAct ? NOTHING : request.getInputStream().readNBytes(LONGEST + 1);
      if (body.length > LONGEST || !fits(request.getQueryString(), body, allowed)) {
        RestStatus.answer(request, response, OTHERWISE);
        return;
      }
      person.ifPresent(one -> looks.note(one.id(), HttpMethod.valueOf(request.getMethod()), path));
      chain.doFilter(isAct ? request : new RepeatedBody(request, body), response);
    }

    private static PathContainer path(HttpServletRequest request) {
      return PathContainer.parsePath(request.getRequestURI().substring(request.getContextPath().length())
          .replaceFirst("/$", ""));
    }

    private Optional<Person> person() {
      return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(Authentication::getName)
          .map(PersonId::new).flatMap(directory::person);
    }

    private static boolean fits(String query, byte[] body, List<AllowedRequest> allowed) {
      try {
        return AskedParameters.read(query, body).values().entrySet().stream()
            .allMatch(asked -> allowed.stream().anyMatch(one -> one.takes(asked.getKey(), asked.getValue())));
      } catch (IllegalArgumentException unreadable) {
        return false;
      }
    }
  }
}

package org.sevenfold.engine.rest;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.sevenfold.directory.Directory;
import org.sevenfold.engine.guard.NotAskable;
import org.sevenfold.engine.guard.RefusedByGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's REST API has statuses and texts of its own for what the guard refuses, and some parts make a 500 of
 * every exception. Whatever is not done is answered by {@link RestProblem}: with the status of its reason, and with 404
 * where there is nothing. 500 is left for what is our fault.
 */
@Configuration
public class RestStatus {

  private static final Logger LOG = LoggerFactory.getLogger(RestStatus.class);
  private static final String PROBLEM = RestStatus.class.getName();
  /** Around everything that may refuse a request. */
  private static final int OUTERMOST = SecurityProperties.DEFAULT_FILTER_ORDER - 2;

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> trueStatus() {
    FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new TrueStatus());
    filter.addUrlPatterns("/camunda/api/*");
    filter.setOrder(OUTERMOST);
    return filter;
  }

  /** Keeps for the request in hand, if there is one, what its answer should be after this. */
  public static void isAnsweredFor(RuntimeException failure, Directory directory) {
    problem(failure, directory).ifPresent(RestStatus::isAnswered);
  }

  static void isAnswered(RestProblem problem) {
    Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .ifPresent(request -> request.setAttribute(PROBLEM, problem, RequestAttributes.SCOPE_REQUEST));
  }

  /** Says so at once: for what is refused before the engine is asked. */
  static void answer(HttpServletRequest request, HttpServletResponse response, RestProblem problem) {
    request.setAttribute(PROBLEM, problem);
    response.setStatus(problem.status());
  }

  private static Optional<RestProblem> problem(RuntimeException failure, Directory directory) {
    if (failure instanceof RefusedByGuard refused) {
      return Optional.of(RestProblem.of(refused, refused.refusal().first().flatMap(directory::ever)));
    }
    if (failure instanceof NotAskable) {
      return Optional.of(new RestProblem(HttpStatus.BAD_REQUEST.value(), failure.getMessage()));
    }
    if (failure instanceof AuthorizationException) {
      return Optional.of(RestProblem.of(HttpStatus.FORBIDDEN.value()));
    }
    if (failure instanceof BadUserRequestException) {
      return Optional.of(RestProblem.of(HttpStatus.BAD_REQUEST.value()));
    }
    return failure instanceof NullValueException ? Optional.of(RestProblem.of(HttpStatus.NOT_FOUND.value()))
        : Optional.empty();
  }

  private static final class TrueStatus extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      WithoutItsError answer = new WithoutItsError(response);
      try {
        chain.doFilter(request, answer);
      } catch (ServletException | RuntimeException fault) {
        LOG.error("The engine's API failed at a {}", request.getMethod(), fault);
        answer.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
      }
      if (answer.error().isPresent() && !response.isCommitted()) {
        meant(request, answer.error().get()).writeTo(response);
      }
    }

    private static RestProblem meant(HttpServletRequest request, int status) {
      if (request.getAttribute(PROBLEM) instanceof RestProblem meant) {
        return meant;
      }
      if (HttpStatusCode.valueOf(status).is5xxServerError()) {
        LOG.error("The engine's API answered {} to a {}", status, request.getMethod());
      }
      return RestProblem.of(status);
    }
  }
}

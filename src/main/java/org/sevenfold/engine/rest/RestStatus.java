package org.sevenfold.engine.rest;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.sevenfold.engine.guard.RefusedByGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's REST API has statuses of its own for what the guard refuses, and some parts make a 500 of every
 * exception. What is refused is answered with the status of its reason, and what is not there with 404, whatever they
 * make of it: 500 is left for what is our fault.
 */
@Configuration
public class RestStatus {

  private static final Logger LOG = LoggerFactory.getLogger(RestStatus.class);
  private static final String STATUS = RestStatus.class.getName();

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> trueStatus() {
    FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new TrueStatus());
    filter.addUrlPatterns("/camunda/api/*");
    return filter;
  }

  /** Keeps for the request in hand, if there is one, what its answer should be after this. */
  public static void isAnsweredFor(RuntimeException failure) {
    Optional.ofNullable(RequestContextHolder.getRequestAttributes()).ifPresent(request -> status(failure)
        .ifPresent(status -> request.setAttribute(STATUS, status, RequestAttributes.SCOPE_REQUEST)));
  }

  private static Optional<Integer> status(RuntimeException failure) {
    if (failure instanceof RefusedByGuard refused) {
      return Optional.of(refused.refusal().reason().status());
    }
    if (failure instanceof AuthorizationException) {
      return Optional.of(HttpStatus.FORBIDDEN.value());
    }
    if (failure instanceof BadUserRequestException) {
      return Optional.of(HttpStatus.BAD_REQUEST.value());
    }
    return failure instanceof NullValueException ? Optional.of(HttpStatus.NOT_FOUND.value()) : Optional.empty();
  }

  private static final class TrueStatus extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      chain.doFilter(request, new HttpServletResponseWrapper(response) {

        @Override
        public void setStatus(int status) {
          super.setStatus(HttpStatusCode.valueOf(status).isError() ? meant(request, status) : status);
        }
      });
    }

    private static int meant(HttpServletRequest request, int status) {
      if (request.getAttribute(STATUS) instanceof Integer meant) {
        return meant;
      }
      if (HttpStatusCode.valueOf(status).is5xxServerError()) {
        LOG.error("The engine's API answered {} to a {}", status, request.getMethod());
      }
      return status;
    }
  }
}

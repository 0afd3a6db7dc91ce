package org.sevenfold.engine;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

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
 * Some parts of the engine's REST API make a 500 of every exception. What was refused is answered with 403, and what is
 * not there with 404, whatever they make of it: 500 is left for what is our fault.
 */
@Configuration
class RestAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(RestAnswers.class);
  private static final String STATUS = RestAnswers.class.getName();

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> trueStatus() {
    FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new TrueStatus());
    filter.addUrlPatterns("/camunda/api/*");
    return filter;
  }

  /** Says what the answer to the request in hand is, if it is an error. Nothing where there is no request. */
  static void isFor(HttpStatus status) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(STATUS, status.value(), RequestAttributes.SCOPE_REQUEST);
    }
  }

  private static final class TrueStatus extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      chain.doFilter(request, new HttpServletResponseWrapper(response) {

        @Override
        public void setStatus(int status) {
          super.setStatus(HttpStatusCode.valueOf(status).is5xxServerError() ? meant(request, status) : status);
        }
      });
    }

    private static int meant(HttpServletRequest request, int status) {
      if (request.getAttribute(STATUS) instanceof Integer meant) {
        return meant;
      }
      LOG.error("The engine's API answered {} to a {}", status, request.getMethod());
      return status;
    }
  }
}

package org.sevenfold.engine.rest;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.identity.AppGroup;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One sign-in for everything: whoever has signed in to our pages is the same person to Camunda's pages and API, with
 * what they may do at this request.
 */
@Configuration
class RestSignIn {

  private static final int AFTER_SPRING_SECURITY = 201;
  /** Camunda asks again by itself for what is older than some minutes. This is never older than the request. */
  private static final Date NEVER_STALE = new Date(Long.MAX_VALUE);

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> sameSignIn(Rights rights) {
    FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new SameSignIn(rights));
    filter.addUrlPatterns("/camunda/*");
    filter.setOrder(AFTER_SPRING_SECURITY);
    return filter;
  }

  private static final class SameSignIn extends OncePerRequestFilter {

    private final Rights rights;

    SameSignIn(Rights rights) {
      this.rights = rights;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Optional<Person> person = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
          .map(Authentication::getDetails).filter(Person.class::isInstance).map(Person.class::cast);
      if (person.isEmpty()) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return;
      }
      HttpServletRequest known = new RightsOfOneRequest(request);
      AuthenticationUtil.getAuthsFromSession(known.getSession()).addOrReplace(signedIn(person.get()));
      chain.doFilter(known, response);
    }

    private UserAuthentication signedIn(Person person) {
      UserAuthentication signedIn = new UserAuthentication(person.id().value(), ProcessEngines.NAME_DEFAULT);
      signedIn.setGroupIds(AppGroup.of(person, rights));
      signedIn.setTenantIds(List.of(person.agency()));
      signedIn.setAuthorizedApps(Set.copyOf(AppGroup.apps(person, rights)));
      signedIn.setCacheValidationTime(NEVER_STALE);
      return signedIn;
    }
  }
}

package org.sevenfold.engine.rest;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.identity.AppGroup;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** One sign-in for everything: whoever has signed in to our pages is the same person to Camunda's pages and API. */
@Configuration
class RestSignIn {

  private static final int AFTER_SPRING_SECURITY = 201;

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> sameSignIn() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.addInitParameter("authentication-provider", FromSession.class.getName());
    filter.addUrlPatterns("/camunda/*");
    filter.setOrder(AFTER_SPRING_SECURITY);
    return filter;
  }

  /** Made by Camunda's filter by its name, hence public and without arguments. */
  public static class FromSession implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
      Directory directory = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
          .getBean(Directory.class);
      Optional<Person> person = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
          .map(Authentication::getName).flatMap(directory::person);
      return person.map(FromSession::signedIn).orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
      // Spring Security has answered before anybody comes here without a session
    }

    private static AuthenticationResult signedIn(Person person) {
      AuthenticationResult result = AuthenticationResult.successful(person.id());
      result.setGroups(AppGroup.of(person));
      result.setTenants(List.of(person.agency()));
      return result;
    }
  }
}

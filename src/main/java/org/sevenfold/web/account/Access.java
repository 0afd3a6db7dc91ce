package org.sevenfold.web.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may open which address. Of Camunda's own pages only its REST API answers, to people who have signed in. */
@Configuration
class Access {

  private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
      + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /** An address that nobody types by accident is a bad request, not an error of ours. */
  @Bean
  RequestRejectedHandler rejected() {
    return new HttpStatusRequestRejectedHandler();
  }

  /** Camunda brings its own protection against forged requests for its API. */
  @Bean
  @Order(1)
  SecurityFilterChain camunda(HttpSecurity http) throws Exception {
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    return http.securityMatcher(paths.matcher("/camunda/**"))
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(paths.matcher("/camunda/api/engine/**")).authenticated()
            .anyRequest().denyAll())
        .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, e) -> response.sendError(401)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, SignInRefused refused) throws Exception {
    return http
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/sign-in", "/password", "/first-administrator", "/assets/**", "/webjars/**", "/error",
                "/favicon.ico")
            .permitAll()
            .requestMatchers("/people/**", "/notices").hasRole("ADMINISTRATOR")
            .requestMatchers("/dashboard/**").hasAnyRole("SERVICE_MANAGER", "SAFEGUARDING_LEAD", "MANAGER")
            .anyRequest().authenticated())
        .formLogin(form -> form.loginPage("/sign-in").usernameParameter("user_name").passwordParameter("password")
            .defaultSuccessUrl("/", true).failureHandler(refused))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
            .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
        .build();
  }
}

package org.sevenfold.web.security;

import java.time.Duration;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Role;
import org.sevenfold.signin.SignInLimits;
import org.sevenfold.start.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may open which address: one sign-in for our pages and for Camunda's. */
@Configuration
class Access {

  private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
      + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /** Nothing of a device but passkeys, and those on our own pages only. */
  private static final String NO_DEVICES = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
      + " encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(),"
      + " picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self),"
      + " screen-wake-lock=(), serial=(), usb=(), web-share=(), xr-spatial-tracking=()";

  /** How long somebody waits until their password is looked at. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /** Strangers wait for each other; whoever is in already and types their password once more waits for nobody. */
  @Bean
  AuthenticationProvider signingIn(SignIn people, PasswordEncoder passwords, AfterThePassword then) {
    int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    DaoAuthenticationProvider signingIn = new DaoAuthenticationProvider(people);
    signingIn.setPasswordEncoder(new HashingAtOnce(passwords, most, PATIENCE));
    signingIn.setPostAuthenticationChecks(then);
    return signingIn;
  }

  /** An address that nobody types by accident is a bad request, not an error of ours. */
  @Bean
  RequestRejectedHandler rejected() {
    return new HttpStatusRequestRejectedHandler();
  }

  /** Camunda brings its own protection against forged requests, and its own rule for what its pages may load. */
  @Bean
  @Order(1)
  SecurityFilterChain camunda(HttpSecurity http, PersonInSession session, Settings settings, Rights rights,
      UnsentPages unsent) throws Exception {
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    return asEverywhere(http, session).securityMatcher(paths.matcher(CamundaPaths.ALL))
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(
            requests -> requests.anyRequest().access(new CamundaPaths(settings.tasklistAndCockpit(), rights)))
        .logout(out -> out.logoutRequestMatcher(paths.matcher(HttpMethod.POST, CamundaPaths.SIGN_OUT))
            .addLogoutHandler(forgetDrafts())
            .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
        .exceptionHandling(refused -> refused
            .defaultAuthenticationEntryPointFor(SignInFirst::unauthorized, paths.matcher(CamundaPaths.APIS))
            .defaultAuthenticationEntryPointFor(new SignInFirst(unsent), paths.matcher(CamundaPaths.ALL)))
        .headers(headers -> toOurselves(headers).cacheControl(cache -> cache.disable())
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(paths.matcher(CamundaPaths.API), keepsNoCopy())))
        .build();
  }

  /** A session knows who, never what they may do, and not where they wanted to go: the sign-in page knows that. */
  private static HttpSecurity asEverywhere(HttpSecurity http, PersonInSession session) throws Exception {
    return http.securityContext(context -> context.securityContextRepository(session))
        .requestCache(cache -> cache.disable());
  }

  /** No other site learns where somebody was, holds a window of ours, or takes in what is ours. */
  private static HeadersConfigurer<HttpSecurity> toOurselves(HeadersConfigurer<HttpSecurity> headers) {
    return headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /** Camunda's own header lets a browser lay down what it was told, if only it asks again before it shows it. */
  private static HeaderWriter keepsNoCopy() {
    return (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Whatever a page of ours or of Camunda's left in the browser goes with the session. */
  private static LogoutHandler forgetDrafts() {
    return new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.STORAGE));
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, PersonInSession session, SignedIn signedIn, SignInRefused refused,
      SignInLimits limits, Rights rights, Settings settings, UnsentPages unsent) throws Exception {
    boolean byProvider = settings.openidConnect().isOn();
    if (!byProvider) {
      http.formLogin(form -> form.loginPage("/sign-in").usernameParameter("user_name").passwordParameter("password")
          .successHandler(signedIn).failureHandler(refused));
    }
    return asEverywhere(http, session)
        .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
        .addFilterBefore(new SignInLimiter(limits), UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/sign-in", "/sign-in/**", "/password", "/first-administrator", "/assets/**",
                "/webjars/**",
                "/error",
                "/favicon.ico")
            .permitAll()
            .requestMatchers("/people/**").hasAnyRole(roles(rights, Right.MANAGE_PEOPLE))
            .requestMatchers("/health/**", "/notices").hasAnyRole(roles(rights, Right.SEE_HEALTH))
            .requestMatchers("/staff/**").hasAnyRole(roles(rights, Right.SEE_STAFF))
            .requestMatchers("/dashboard/**").hasAnyRole(roles(rights, Right.SEE_COUNTS))
            .requestMatchers("/concerns/new").hasAnyRole(roles(rights, Right.RAISE_CONCERN))
            .anyRequest().authenticated())
        .logout(out -> out.logoutUrl("/sign-out").addLogoutHandler(forgetDrafts())
            .logoutSuccessHandler(new SignedOut(byProvider ? "/sign-in/openid/out" : "/sign-in?signed-out")))
        .exceptionHandling(refusal -> refusal.authenticationEntryPoint(new SignInFirst(unsent))
            .accessDeniedHandler(new FormRefused()))
        .headers(headers -> toOurselves(headers)
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
            .crossOriginEmbedderPolicy(policy -> policy.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP)))
        .build();
  }

  private static String[] roles(Rights rights, Right right) {
    return rights.roles(right).stream().map(Role::name).toArray(String[]::new);
  }
}

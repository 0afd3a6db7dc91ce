package org.sevenfold.signin.openid;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.UUID;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Spring's authorization server as somebody sets it up who has one client: PKCE is a must, consent is given. It is no
 * configuration by its annotation, or the product would find it.
 */
@EnableWebSecurity
@EnableWebMvc
class ProviderSetup {

  private static final String CLIENT_KEYS = "/client-keys";

  @Bean
  TomcatServletWebServerFactory tomcat(ProviderOfATest provider) {
    return new TomcatServletWebServerFactory(provider.port());
  }

  @Bean
  DispatcherServlet servlet() {
    return new DispatcherServlet();
  }

  @Bean
  @Order(1)
  SecurityFilterChain endpoints(HttpSecurity http, ProviderOfATest provider) throws Exception {
    OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(server, as -> as.tokenEndpoint(tokens -> tokens.accessTokenResponseHandler(provider::handOver))
            .oidc(oidc -> oidc.providerConfigurationEndpoint(document -> document.providerConfigurationCustomizer(
                more -> more.claim("end_session_endpoint", provider.issuer() + "/bye")))))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
            new LoginUrlAuthenticationEntryPoint("/login"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  /** Like others, it ends its session without being shown what it has signed. */
  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
        requests -> requests.requestMatchers(CLIENT_KEYS).permitAll().anyRequest().authenticated())
        .formLogin(withDefaults())
        .logout(out -> out
            .logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/bye"))
            .logoutSuccessHandler((request, response, who) -> response
                .sendRedirect(request.getParameter("post_logout_redirect_uri"))))
        .build();
  }

  @Bean
  UserDetailsService people(ProviderOfATest provider) {
    return name -> {
      if (!provider.knows(name)) {
        throw new UsernameNotFoundException(name);
      }
      return User.withUsername(name).password("{noop}" + ProviderOfATest.PASSWORD).build();
    };
  }

  @Bean
  RegisteredClientRepository clients(ProviderOfATest provider) {
    return new InMemoryRegisteredClientRepository(
        client(provider, ProviderOfATest.CLIENT, SignatureAlgorithm.RS256)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientSecret("{noop}" + ProviderOfATest.SECRET).build(),
        client(provider, ProviderOfATest.CLIENT_512, SignatureAlgorithm.RS512).build());
  }

  private static RegisteredClient.Builder client(ProviderOfATest provider, String id, SignatureAlgorithm way) {
    return RegisteredClient.withId(UUID.randomUUID().toString()).clientId(id)
        .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri(provider.answer())
        .scope("openid").clientSettings(ClientSettings.builder().requireProofKey(true)
            .jwkSetUrl(provider.issuer() + CLIENT_KEYS).tokenEndpointAuthenticationSigningAlgorithm(way).build());
  }

  /** Where the client would have its keys by an address of its own. */
  @Bean
  RouterFunction<ServerResponse> clientKeys(ProviderOfATest provider) {
    return RouterFunctions.route().GET(CLIENT_KEYS, request -> ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON).body(provider.clientKeys().toString())).build();
  }

  @Bean
  AuthorizationServerSettings settings(ProviderOfATest provider) {
    return AuthorizationServerSettings.builder().issuer(provider.issuer()).build();
  }

  @Bean
  JWKSource<SecurityContext> keys(ProviderOfATest provider) {
    return new ImmutableJWKSet<>(provider.published());
  }

  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> said(ProviderOfATest provider) {
    return token -> {
      if ("id_token".equals(token.getTokenType().getValue())) {
        token.getClaims().claims(claims -> {
          claims.putAll(provider.claims(token.getPrincipal().getName()));
          provider.sign(claims);
        });
      }
    };
  }
}

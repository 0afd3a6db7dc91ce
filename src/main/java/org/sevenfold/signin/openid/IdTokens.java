package org.sevenfold.signin.openid;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Gets what the provider has signed, in exchange for the code that a browser brought, and believes it if it was signed
 * by the provider, for us, now, and for what was asked. All other tokens that come with it are thrown away.
 */
final class IdTokens {

  /** So much the clocks of two machines may differ. */
  static final Duration SKEW = Duration.ofMinutes(1);

  private final OidcAuthorizationCodeAuthenticationProvider provider;
  private final Clock clock;

  /** @param key with which it is shown who asks; none where there is a secret */
  IdTokens(Optional<Path> key, Clock clock) {
    this.clock = clock;
    this.provider = new OidcAuthorizationCodeAuthenticationProvider(ProviderHttp.tokens(key),
        asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
    provider.setJwtDecoderFactory(this::decoder);
  }

  /** @throws AuthenticationException where it can't be believed */
  OidcIdToken get(ClientRegistration registration, OAuth2AuthorizationExchange exchange) {
    OidcUser said = (OidcUser) provider.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange))
        .getPrincipal();
    return said.getIdToken();
  }

  /** Every way of signing with a key that only the provider has; none with one that we have too, and none at all. */
  private JwtDecoder decoder(ClientRegistration registration) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
        .jwsAlgorithms(ways -> ways.addAll(Arrays.asList(SignatureAlgorithm.values())))
        .restOperations(ProviderHttp.keys()).build();
    JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
    time.setClock(clock);
    OidcIdTokenValidator whose = new OidcIdTokenValidator(registration);
    whose.setClockSkew(SKEW);
    whose.setClock(clock);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, whose));
    return decoder;
  }
}

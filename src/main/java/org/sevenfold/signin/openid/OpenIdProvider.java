package org.sevenfold.signin.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.record.MarkKeys;
import org.sevenfold.signin.openid.NotLetIn.Why;
import org.sevenfold.start.Settings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The provider at which people sign in: where to send them, and who it is that comes back. */
@Component
public class OpenIdProvider {

  private static final String PURPOSE = "people at the provider";
  private static final String BETWEEN = "\0";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final ProviderDocument document;
  private final Settings.OpenidConnect set;
  private final String signedOut;
  private final ClaimRules mustSay;
  private final ClaimRules secondStep;
  private final IdTokens tokens;
  private final MarkKeys keys;
  private final Clock clock;

  OpenIdProvider(ProviderDocument document, Settings settings, MarkKeys keys, Clock clock) {
    this.document = document;
    this.set = settings.openidConnect();
    this.signedOut = settings.address() + "/sign-in?signed-out";
    this.mustSay = new ClaimRules(set.mustSay());
    this.secondStep = new ClaimRules(set.secondStep());
    this.tokens = new IdTokens(Optional.ofNullable(set.clientKeyFile()), clock);
    this.keys = keys;
    this.clock = clock;
  }

  /** Random texts that nobody guesses, made anew for each time that somebody goes there. */
  public Asked ask() {
    return new Asked(random(), random(), random());
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return text(bytes);
  }

  /** Where a browser goes to sign in. */
  public URI address(Asked asked) throws NotLetIn {
    return URI.create(request(document.read(), asked).getAuthorizationRequestUri());
  }

  private OAuth2AuthorizationRequest request(ClientRegistration at, Asked asked) {
    return OAuth2AuthorizationRequest.authorizationCode().clientId(at.getClientId())
        .authorizationUri(at.getProviderDetails().getAuthorizationUri()).redirectUri(at.getRedirectUri())
        .scopes(new LinkedHashSet<>(at.getScopes())).state(asked.state())
        .attributes(Map.of(OidcParameterNames.NONCE, asked.nonce(), PkceParameterNames.CODE_VERIFIER, asked.verifier()))
        .additionalParameters(more -> {
          more.put(OidcParameterNames.NONCE, digest(asked.nonce()));
          more.put(PkceParameterNames.CODE_CHALLENGE, digest(asked.verifier()));
          more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
          wished(more);
        }).build();
  }

  private void wished(Map<String, Object> more) {
    if (!set.prompt().isBlank()) {
      more.put("prompt", set.prompt());
    }
    if (!set.acrValues().isBlank()) {
      more.put("acr_values", set.acrValues());
    }
    Optional.ofNullable(set.maxAge()).ifPresent(age -> more.put("max_age", String.valueOf(age.toSeconds())));
  }

  /**
   * Whoever came back with an answer.
   *
   * @param code  as the browser brought it; empty where it brought none
   * @param state the same
   * @param error the same
   */
  public Identity answered(Asked asked, String code, String state, String error) throws NotLetIn {
    if (!asked.state().equals(state)) {
      throw new NotLetIn(Why.NOT_PROVED);
    }
    if (!error.isEmpty()) {
      throw new NotLetIn(Why.TURNED_BACK);
    }
    ClientRegistration at = document.read();
    try {
      OAuth2AuthorizationResponse answer =
          OAuth2AuthorizationResponse.success(code).redirectUri(at.getRedirectUri()).state(state).build();
      return identity(tokens.get(at, new OAuth2AuthorizationExchange(request(at, asked), answer)));
    } catch (AuthenticationException | IllegalArgumentException wrong) {
      throw new NotLetIn(Why.NOT_PROVED, wrong);
    }
  }

  private Identity identity(OidcIdToken said) throws NotLetIn {
    Map<String, Object> claims = said.getClaims();
    if (!mustSay.allHold(claims)) {
      throw new NotLetIn(Why.NOT_OURS);
    }
    if (!(claims.get(set.subjectClaim()) instanceof String subject) || subject.isBlank() || isTooLongAgo(said)) {
      throw new NotLetIn(Why.NOT_PROVED);
    }
    return new Identity(mark(subject), secondStep.anyHolds(claims));
  }

  /** Whoever takes the wish out of the address on their way there is found out here. */
  private boolean isTooLongAgo(OidcIdToken said) {
    return set.maxAge() != null && (said.getAuthenticatedAt() == null
        || said.getAuthenticatedAt().plus(set.maxAge()).plus(IdTokens.SKEW).isBefore(clock.instant()));
  }

  private String mark(String subject) {
    try {
      return HexFormat.of().formatHex(keys.of(PURPOSE)
          .computeMac(String.join(BETWEEN, set.issuer(), set.subjectClaim(), subject).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nobody can be marked", e);
    }
  }

  /** Where a browser goes to sign out there too; empty where the provider has no such address, or is away. */
  public Optional<URI> end() {
    try {
      return document.end().map(address -> UriComponentsBuilder.fromUriString(address)
          .queryParam("client_id", "{client}").queryParam("post_logout_redirect_uri", "{back}").encode()
          .buildAndExpand(set.clientId(), signedOut).toUri());
    } catch (NotLetIn away) {
      return Optional.empty();
    }
  }

  private static String digest(String text) {
    try {
      return text(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

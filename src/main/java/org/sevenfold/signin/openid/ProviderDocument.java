package org.sevenfold.signin.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.sevenfold.start.Settings;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * What the provider says of itself at its well-known address. It is asked when somebody first signs in, and not at the
 * start: a provider that is away for a minute keeps nobody from starting, or from what is open without it.
 */
@Component
class ProviderDocument {

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";
  private static final List<String> ADDRESSES = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");
  private static final String END = "end_session_endpoint";

  private final Settings.OpenidConnect set;
  private final String answer;
  private final RestClient http = ProviderHttp.json();
  private final AtomicReference<ClientRegistration> known = new AtomicReference<>();

  ProviderDocument(Settings settings) {
    this.set = settings.openidConnect();
    this.answer = settings.address() + "/sign-in/openid/answer";
  }

  ClientRegistration read() throws NotLetIn {
    if (known.get() == null) {
      known.set(registration(asked()));
    }
    return known.get();
  }

  private Map<String, Object> asked() throws NotLetIn {
    try {
      return Optional.ofNullable(http.get().uri(wellKnown()).retrieve()
          .body(new ParameterizedTypeReference<Map<String, Object>>() {
          })).orElse(Map.of());
    } catch (RuntimeException away) {
      throw new NotLetIn(NotLetIn.Why.AWAY, away);
    }
  }

  private URI wellKnown() {
    return URI.create(set.issuer().replaceFirst("/$", "") + WELL_KNOWN);
  }

  private ClientRegistration registration(Map<String, Object> document) throws NotLetIn {
    if (!set.issuer().equals(document.get("issuer")) || !ADDRESSES.stream().allMatch(name -> isSafe(document, name))) {
      throw new NotLetIn(NotLetIn.Why.AWAY);
    }
    try {
      ClientRegistration.Builder us = ClientRegistrations.fromOidcConfiguration(document).registrationId("openid")
          .clientId(set.clientId()).scope(set.scopes()).redirectUri(answer);
      return (set.clientKeyFile() == null ? us.clientSecret(secret())
          : us.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)).build();
    } catch (RuntimeException unreadable) {
      throw new NotLetIn(NotLetIn.Why.AWAY, unreadable);
    }
  }

  /** Where it is reached by https, everything of it is. */
  private boolean isSafe(Map<String, Object> document, String name) {
    return document.get(name) instanceof String address
        && (address.startsWith("https://") || set.issuer().startsWith("http://") && address.startsWith("http://"));
  }

  private String secret() {
    try {
      return set.clientSecretFile() == null ? set.clientSecret() : Files.readString(set.clientSecretFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where somebody signs out there; empty where it has no such address. */
  Optional<String> end() throws NotLetIn {
    Map<String, Object> document = read().getProviderDetails().getConfigurationMetadata();
    return Optional.ofNullable(document.get(END)).map(String::valueOf).filter(address -> isSafe(document, END));
  }
}

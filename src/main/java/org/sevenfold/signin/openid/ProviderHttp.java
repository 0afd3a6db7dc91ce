package org.sevenfold.signin.openid;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How the provider is asked from here: soon, or not at all, because whoever signs in holds a thread meanwhile. */
final class ProviderHttp {

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);

  private ProviderHttp() {
  }

  static RestClient json() {
    return RestClient.builder().requestFactory(requests()).build();
  }

  static RestTemplate keys() {
    return new RestTemplate(requests());
  }

  /** @param key with which it is shown who asks, looked at each time; none where there is a secret */
  static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens(Optional<Path> key) {
    RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(RestClient.builder().requestFactory(requests())
        .messageConverters(converters -> {
          converters.clear();
          converters.addAll(List.of(new FormHttpMessageConverter(),
              new OAuth2AccessTokenResponseHttpMessageConverter()));
        })
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
    key.ifPresent(file -> client.addParametersConverter(
        new NimbusJwtClientAuthenticationParametersConverter<>(asked -> ClientKey.read(file).orElse(null))));
    return client;
  }

  /** Redirects are not followed; a way out by a proxy is the one that the JVM was told. */
  private static ClientHttpRequestFactory requests() {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
        HttpClient.newBuilder().connectTimeout(TO_CONNECT).proxy(ProxySelector.getDefault()).build());
    requests.setReadTimeout(TO_ANSWER);
    return requests;
  }
}

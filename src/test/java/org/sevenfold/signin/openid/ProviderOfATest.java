package org.sevenfold.signin.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;

/**
 * A real provider of OpenID Connect on this machine, Spring's own. What it says of people is told by the test, and
 * where a test wants it, it lies: about what it signs, or by what it hands over in place of that.
 */
public final class ProviderOfATest implements AutoCloseable {

  public static final String CLIENT = "sevenfold";
  /** The same, who signs by RS512. */
  static final String CLIENT_512 = "sevenfold-512";
  static final String AGREED = "agreed";
  public static final String SECRET = "a secret of the test";
  public static final String PASSWORD = "password there";

  private final AnnotationConfigServletWebServerApplicationContext context =
      new AnnotationConfigServletWebServerApplicationContext();
  private final String issuer;
  private final String answer;
  private final KeyPair keys = keys();
  private final RSAKey clientKey = jwk(keys()).build();
  private final int port;
  private final Map<String, Map<String, Object>> said = new ConcurrentHashMap<>();
  private volatile Consumer<Map<String, Object>> signs = claims -> {};
  private volatile UnaryOperator<String> handsOver = token -> token;

  /** @param answer where it sends people back to */
  public ProviderOfATest(String answer) {
    this.port = freePort();
    this.issuer = "http://localhost:" + port;
    this.answer = answer;
    context.registerBean(ProviderOfATest.class, () -> this, definition -> definition.setDestroyMethodName(""));
    context.register(ProviderSetup.class);
    context.refresh();
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public String issuer() {
    return issuer;
  }

  int port() {
    return port;
  }

  String answer() {
    return answer;
  }

  JWKSet published() {
    return new JWKSet(jwk(keys).keyID("key-of-the-test").build());
  }

  private static RSAKey.Builder jwk(KeyPair keys) {
    return new RSAKey.Builder((RSAPublicKey) keys.getPublic()).privateKey(keys.getPrivate());
  }

  /** What its client has told it: the public half, by its thumbprint and by a name that was agreed on. */
  JWKSet clientKeys() {
    try {
      return new JWKSet(List.of(new RSAKey.Builder(clientKey).keyIDFromThumbprint().build(),
          new RSAKey.Builder(clientKey).keyID(AGREED).build()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With which its client may show itself, in place of the secret. */
  public RSAKey clientKey() {
    return clientKey;
  }

  /** The same, as {@code openssl genpkey} writes it. */
  public String clientKeyAsPem() {
    try {
      return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'})
          .encodeToString(clientKey.toPrivateKey().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  RSAPublicKey publicKey() {
    return (RSAPublicKey) keys.getPublic();
  }

  /** Makes somebody who signs in there by this name, of whom it says this. */
  public String somebody(Map<String, Object> claims) {
    String name = "u" + UUID.randomUUID();
    said.put(name, claims);
    return name;
  }

  boolean knows(String name) {
    return said.containsKey(name);
  }

  Map<String, Object> claims(String name) {
    return said.get(name);
  }

  /** From now on it signs something else. */
  public void signs(Consumer<Map<String, Object>> otherwise) {
    this.signs = otherwise;
  }

  void sign(Map<String, Object> claims) {
    signs.accept(claims);
  }

  /** From now on this is handed over in place of what it has signed. */
  public void handsOver(UnaryOperator<String> otherwise) {
    this.handsOver = otherwise;
  }

  /** It tells the truth again. */
  public void isHonest() {
    signs(claims -> {});
    handsOver(token -> token);
  }

  void handOver(HttpServletRequest request, HttpServletResponse response, Authentication made) throws IOException {
    OAuth2AccessTokenAuthenticationToken tokens = (OAuth2AccessTokenAuthenticationToken) made;
    Map<String, Object> more = new HashMap<>(tokens.getAdditionalParameters());
    more.computeIfPresent("id_token", (name, token) -> handsOver.apply((String) token));
    new OAuth2AccessTokenResponseHttpMessageConverter().write(
        OAuth2AccessTokenResponse.withToken(tokens.getAccessToken().getTokenValue())
            .tokenType(OAuth2AccessToken.TokenType.BEARER).expiresIn(300).additionalParameters(more).build(),
        null, new ServletServerHttpResponse(response));
  }

  @Override
  public void close() {
    context.close();
  }
}

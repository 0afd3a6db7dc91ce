package org.sevenfold.signin.openid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.util.Optional;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import org.springframework.security.converter.RsaKeyConverters;

/**
 * The key with which this installation shows the provider that it is who asks, in place of a secret: a JWK, which may
 * name itself and the way of signing, or an RSA key as PEM, which signs by RS256 and is named by its thumbprint.
 */
final class ClientKey {

  private ClientKey() {
  }

  /** Empty where the file holds no key that signs. */
  static Optional<JWK> read(Path file) {
    try {
      String text = Files.readString(file).strip();
      JWK key = text.startsWith("{") ? JWK.parse(text) : pem(text);
      return isPair(key) && signs(key) ? Optional.of(key) : Optional.empty();
    } catch (IOException | ParseException | GeneralSecurityException | JOSEException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static JWK pem(String text) throws GeneralSecurityException, JOSEException {
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) RsaKeyConverters.pkcs8()
        .convert(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    RSAPublicKey half = (RSAPublicKey) KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    return new RSAKey.Builder(half).privateKey(key).keyIDFromThumbprint().build();
  }

  /** A key that the provider has too would be a secret by another name. */
  private static boolean isPair(JWK key) {
    return (key instanceof RSAKey || key instanceof ECKey)
        && Optional.ofNullable(key.getKeyUse()).filter(use -> !use.equals(KeyUse.SIGNATURE)).isEmpty();
  }

  /** Tried here, and not when the first person signs in: one that is too short does not. */
  private static boolean signs(JWK key) throws JOSEException {
    JWSAlgorithm way = Optional.ofNullable(key.getAlgorithm()).map(Algorithm::getName).map(JWSAlgorithm::parse)
        .orElse(key instanceof RSAKey ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256);
    return !new DefaultJWSSignerFactory().createJWSSigner(key, way).sign(new JWSHeader(way), new byte[0]).toString()
        .isEmpty();
  }
}

package org.sevenfold.signin.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.signin.openid.NotLetIn.Why;
import org.sevenfold.start.Settings;

/** A provider that asks for no secret is shown a key, and takes its own client's alone. */
@Tag("engine")
class ClientKeyTest extends AtAProvider {

  private static final int LONG = 2048;
  private static final int SHORT = 1024;

  @TempDir
  Path folder;

  @Test
  void asPemItSignsByTheCommonWay() throws NotLetIn, IOException {
    set = by(ProviderOfATest.CLIENT, there.clientKeyAsPem());
    assertThat(signIn(Map.of())).isNotNull();
  }

  @Test
  void asJwkItSaysHowItSigns() throws NotLetIn, IOException {
    RSAKey key =
        new RSAKey.Builder(there.clientKey()).algorithm(JWSAlgorithm.RS512).keyID(ProviderOfATest.AGREED).build();
    set = by(ProviderOfATest.CLIENT_512, key.toJSONString());
    assertThat(signIn(Map.of())).isNotNull();
    set = by(ProviderOfATest.CLIENT, key.toJSONString());
    assertThat(refused(Map.of())).as("in a way that was not agreed on").isEqualTo(Why.NOT_PROVED);
  }

  @Test
  void byAnotherKeyNobodyIsSignedIn() throws IOException, JOSEException, NotLetIn {
    set = by(ProviderOfATest.CLIENT, new RSAKeyGenerator(LONG).generate().toJSONString());
    assertThat(refused(Map.of())).isEqualTo(Why.NOT_PROVED);
    write(there.clientKeyAsPem());
    assertThat(signIn(Map.of())).as("as soon as the right one is there").isNotNull();
    Files.delete(folder.resolve("key"));
    assertThat(refused(Map.of())).isEqualTo(Why.NOT_PROVED);
  }

  @Test
  void onlyWhatSignsForUsAloneIsOne() throws IOException, JOSEException {
    RSAKey key = new RSAKeyGenerator(LONG).generate();
    assertFits(key, true);
    assertFits(new ECKeyGenerator(Curve.P_256).generate(), true);
    assertFits(new ECKeyGenerator(Curve.P_384).algorithm(JWSAlgorithm.ES384).generate(), true);
    assertFits(key.toPublicJWK(), false);
    assertFits(new RSAKey.Builder(key).keyUse(KeyUse.ENCRYPTION).build(), false);
    assertFits(new RSAKey.Builder(key).algorithm(JWSAlgorithm.ES256).build(), false);
    assertFits(new RSAKeyGenerator(SHORT, true).generate(), false);
    assertFits(new OctetSequenceKeyGenerator(LONG).algorithm(JWSAlgorithm.HS256).generate(), false);
    assertThat(ClientKey.read(write("-----BEGIN PRIVATE KEY-----\nbm90aGluZw==\n-----END PRIVATE KEY-----"))).isEmpty();
    assertThat(ClientKey.read(write("{\"kty\":\"RSA\"}"))).isEmpty();
    assertThat(ClientKey.read(write("a secret"))).isEmpty();
  }

  private void assertFits(JWK key, boolean fits) throws IOException {
    assertThat(ClientKey.read(write(key.toJSONString())).isPresent()).as(key.getKeyType() + " " + key.getAlgorithm())
        .isEqualTo(fits);
  }

  private Settings.OpenidConnect by(String client, String key) throws IOException {
    return new Settings.OpenidConnect(there.issuer(), "x", client, "", null, write(key), List.of("openid"), "sub",
        List.of(), List.of(), "", "login", null);
  }

  private Path write(String key) throws IOException {
    return Files.writeString(folder.resolve("key"), key);
  }
}

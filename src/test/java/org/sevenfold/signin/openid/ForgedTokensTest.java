package org.sevenfold.signin.openid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sevenfold.signin.openid.NotLetIn.Why;
import org.sevenfold.start.Settings;

/** What a provider did not sign, or signed for another, for another time or another question, is not believed. */
@Tag("engine")
class ForgedTokensTest extends AtAProvider {

  @Test
  void whatIsNotSignedForUsNowAndForWhatWasAskedIsNotBelieved() throws NotLetIn {
    set = settings("sub", List.of(), List.of());
    assertThat(signIn(Map.of())).as("the truth").isNotNull();
    assertLie(claims -> claims.put("aud", List.of("another client")));
    assertLie(claims -> claims.put("azp", "another client"));
    assertLie(claims -> claims.put("aud", List.of(ProviderOfATest.CLIENT, "another client")), "azp");
    assertLie(claims -> claims.put("nonce", "of another day"));
    assertLie(claims -> claims.remove("nonce"));
    assertLie(claims -> claims.put("iss", "http://localhost:1"));
    assertLie(claims -> ended(claims, 300));
    assertLie(claims -> claims.remove("exp"));
    assertLie(claims -> claims.put("iat", Instant.now().plusSeconds(300)));
    assertLie(claims -> claims.put("nbf", Instant.now().plusSeconds(300)));
    assertLie(claims -> claims.put("sub", " "));
  }

  @Test
  void whatTheProviderDidNotSignIsNotBelieved() throws NotLetIn {
    set = settings("sub", List.of(), List.of());
    assertThat(signIn(Map.of())).as("what it did").isNotNull();
    for (Forger forger : List.of((Forger) ForgedTokensTest::unsigned, claims -> signed(claims,
        JWSAlgorithm.RS256, new RSASSASigner(ProviderOfATest.keys().getPrivate())),
        claims -> signed(claims, JWSAlgorithm.HS256, new MACSigner(there.publicKey().getEncoded())),
        claims -> signed(claims, JWSAlgorithm.HS256,
            new MACSigner((ProviderOfATest.SECRET + " ".repeat(32)).getBytes(UTF_8))))) {
      there.handsOver(token -> forged(token, forger));
      assertThat(refused(Map.of())).isEqualTo(Why.NOT_PROVED);
    }
    there.handsOver(token -> token.substring(0, token.lastIndexOf('.') + 1)
        + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[256]));
    assertThat(refused(Map.of())).isEqualTo(Why.NOT_PROVED);
    there.handsOver(token -> "none at all");
    assertThat(refused(Map.of())).isEqualTo(Why.NOT_PROVED);
  }

  @Test
  void clocksMayDifferByAMinuteAndNoMore() throws NotLetIn {
    set = settings("sub", List.of(), List.of());
    there.signs(claims -> ended(claims, 30));
    assertThat(signIn(Map.of())).isNotNull();
    there.isHonest();
    assertThat(refused(Map.of(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2)))).isEqualTo(Why.NOT_PROVED);
  }

  @Test
  void whoeverSignedInThereTooLongAgoDoesSoAgain() throws NotLetIn {
    set = new Settings.OpenidConnect(there.issuer(), "x", ProviderOfATest.CLIENT, ProviderOfATest.SECRET, null, null,
        List.of("openid"), "sub", List.of(), List.of(), "", "login", Duration.ofMinutes(5));
    assertThat(signIn(Map.of())).isNotNull();
    assertThat(refused(Map.of("auth_time", Instant.now().minusSeconds(600).getEpochSecond())))
        .isEqualTo(Why.NOT_PROVED);
    there.signs(claims -> claims.remove("auth_time"));
    assertThat(refused(Map.of())).isEqualTo(Why.NOT_PROVED);
  }

  private static void ended(Map<String, Object> claims, int secondsAgo) {
    claims.put("iat", Instant.now().minusSeconds(1000));
    claims.put("exp", Instant.now().minusSeconds(secondsAgo));
  }

  private void assertLie(Consumer<Map<String, Object>> lie, String... without) {
    AtomicInteger handedOver = new AtomicInteger();
    there.handsOver(token -> {
      handedOver.incrementAndGet();
      return token;
    });
    there.signs(claims -> {
      List.of(without).forEach(claims::remove);
      lie.accept(claims);
    });
    assertThat(refused(Map.of())).isEqualTo(Why.NOT_PROVED);
    assertThat(handedOver).as("it did sign that").hasValue(1);
  }

  @FunctionalInterface
  private interface Forger {

    String forged(JWTClaimsSet claims) throws JOSEException;
  }

  private static String forged(String token, Forger forger) {
    try {
      return forger.forged(SignedJWT.parse(token).getJWTClaimsSet());
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  private static String signed(JWTClaimsSet claims, JWSAlgorithm way, JWSSigner signer) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(way).keyID("key-of-the-test").build(), claims);
    token.sign(signer);
    return token.serialize();
  }
}

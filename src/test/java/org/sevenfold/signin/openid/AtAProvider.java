package org.sevenfold.signin.openid;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.sevenfold.TestSettings;
import org.sevenfold.record.MarkKeys;
import org.sevenfold.signin.openid.NotLetIn.Why;
import org.sevenfold.start.Settings;

/** Somebody who goes to a real provider and comes back, without a product around. */
abstract class AtAProvider {

  static final String ANSWER = "http://127.0.0.1:9/sign-in/openid/answer";
  static ProviderOfATest there;
  private static MarkKeys keys;

  Settings.OpenidConnect set;

  @BeforeAll
  static void aProvider() throws GeneralSecurityException {
    there = new ProviderOfATest(ANSWER);
    MacConfig.register();
    Mac mac = KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_128BITTAG)
        .getPrimitive(RegistryConfiguration.get(), Mac.class);
    keys = mock(MarkKeys.class);
    when(keys.of(anyString())).thenReturn(mac);
  }

  @AfterAll
  static void close() {
    there.close();
  }

  @AfterEach
  void itIsHonestAgain() {
    there.isHonest();
  }

  Identity signIn(Map<String, Object> claims) throws NotLetIn {
    return signIn(claims, Clock.systemUTC());
  }

  Identity signIn(Map<String, Object> claims, Clock clock) throws NotLetIn {
    OpenIdProvider provider = provider(clock);
    Asked asked = provider.ask();
    URI back = new BrowserAtAProvider().signIn(provider.address(asked), there.somebody(claims));
    return provider.answered(asked, BrowserAtAProvider.parameter("code", back),
        BrowserAtAProvider.parameter("state", back), "");
  }

  Why refused(Map<String, Object> claims) {
    return refused(claims, Clock.systemUTC());
  }

  Why refused(Map<String, Object> claims, Clock clock) {
    return catchThrowableOfType(NotLetIn.class, () -> signIn(claims, clock)).why();
  }

  static Why why(OpenIdProvider provider, Asked asked, String code, String state, String error) {
    return catchThrowableOfType(NotLetIn.class, () -> provider.answered(asked, code, state, error)).why();
  }

  OpenIdProvider provider(Clock clock) {
    Settings settings = TestSettings.at("http://127.0.0.1:9", set);
    return new OpenIdProvider(new ProviderDocument(settings), settings, keys, clock);
  }

  static Settings.OpenidConnect settings(String subject, List<String> mustSay, List<String> secondStep) {
    return new Settings.OpenidConnect(there.issuer(), "x", ProviderOfATest.CLIENT, ProviderOfATest.SECRET, null, null,
        List.of("openid"), subject, mustSay, secondStep, "", "login", null);
  }
}

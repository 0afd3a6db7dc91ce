package org.sevenfold.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sevenfold.record.SealKeys;
import org.sevenfold.signin.openid.Asked;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser carries to the provider and back: only what we gave, unread, for ten minutes and one answer. */
class OnTheWayTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Asked ASKED = new Asked("a state", "a nonce", "a verifier");

  private static Aead ours;

  private final MockHttpServletRequest there = new MockHttpServletRequest("GET", "/sign-in/openid");

  @BeforeAll
  static void aKey() throws GeneralSecurityException {
    AeadConfig.register();
    ours = key();
  }

  private static Aead key() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM).getPrimitive(RegistryConfiguration.get(),
        Aead.class);
  }

  @Test
  void itComesBackAsItWasGivenAndIsTakenAway() {
    there.setParameter("to", "/concerns/C-1");
    there.setSecure(true);
    Cookie given = begin(there);
    assertThat(given.isHttpOnly() && given.getSecure()).isTrue();
    assertThat(given.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(given.getPath()).isEqualTo("/sign-in/openid");
    assertThat(List.of(given.getMaxAge())).containsExactly(600);
    MockHttpServletResponse answer = new MockHttpServletResponse();
    assertThat(at(NOON, ours).taken(with(given.getValue()), answer))
        .contains(new OnTheWay.Way(ASKED, "/concerns/C-1", NOON.plus(Duration.ofMinutes(10))));
    assertThat(answer.getCookie(given.getName()).getMaxAge()).isZero();
  }

  @Test
  void nothingOfItIsRead() {
    assertThat(new String(Base64.getUrlDecoder().decode(begin(there).getValue()))).doesNotContain("state", "nonce",
        "verifier");
  }

  @Test
  void whatIsOverForgedOrOfAnotherHouseIsNone() throws GeneralSecurityException {
    String given = begin(there).getValue();
    assertThat(taken(NOON.plusSeconds(599), ours, given)).isPresent();
    assertThat(taken(NOON.plusSeconds(600), ours, given)).as("ten minutes later").isEmpty();
    assertThat(taken(NOON, key(), given)).as("another key").isEmpty();
    byte[] bytes = Base64.getUrlDecoder().decode(given);
    for (int at = 0; at < bytes.length; at++) {
      byte[] forged = bytes.clone();
      forged[at] ^= 1;
      assertThat(taken(NOON, ours, Base64.getUrlEncoder().withoutPadding().encodeToString(forged))).as("byte %d", at)
          .isEmpty();
    }
    assertThat(taken(NOON, ours, "not base64!")).isEmpty();
    assertThat(taken(NOON, ours, "")).isEmpty();
    assertThat(at(NOON, ours).taken(new MockHttpServletRequest(), new MockHttpServletResponse())).isEmpty();
  }

  private Cookie begin(MockHttpServletRequest request) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    at(NOON, ours).begin(request, response, ASKED);
    assertThat(request.getSession(false)).as("no session is begun").isNull();
    return response.getCookies()[0];
  }

  private static Optional<OnTheWay.Way> taken(Instant now, Aead key, String carried) {
    return at(now, key).taken(with(carried), new MockHttpServletResponse());
  }

  private static MockHttpServletRequest with(String carried) {
    MockHttpServletRequest back = new MockHttpServletRequest("GET", "/sign-in/openid/answer");
    back.setCookies(new Cookie("sevenfold-provider", carried));
    return back;
  }

  private static OnTheWay at(Instant now, Aead key) {
    SealKeys keys = mock(SealKeys.class);
    when(keys.of(anyString())).thenReturn(key);
    return new OnTheWay(keys, Clock.fixed(now, ZoneOffset.UTC));
  }
}

package org.sevenfold.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.signin.SecondFactors;
import org.sevenfold.signin.UsedOnce;
import org.sevenfold.signin.openid.Asked;
import org.sevenfold.signin.openid.Identities;
import org.sevenfold.signin.openid.Identity;
import org.sevenfold.signin.openid.NotLetIn;
import org.sevenfold.signin.openid.OpenIdProvider;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** An answer is taken once here, also by a provider that would hand over for it twice; a wrong one leaves no trace. */
class ProviderSignInTest {

  private static final Instant UNTIL = Instant.parse("2026-11-24T12:10:00Z");
  private static final Asked ASKED = new Asked("state", "nonce", "verifier");

  private final OpenIdProvider provider = mock(OpenIdProvider.class);
  private final UsedOnce used = mock(UsedOnce.class);
  private final OnTheWay onTheWay = mock(OnTheWay.class);
  private final ProviderSignIn signIn = new ProviderSignIn(provider, mock(Identities.class), mock(OwnAccount.class),
      mock(SecondFactors.class), mock(SecondStep.class), mock(SignedIn.class), onTheWay, used,
      mock(WithoutAccount.class));

  @BeforeEach
  void somebodyIsOnTheWay() throws NotLetIn {
    when(onTheWay.taken(any(), any())).thenReturn(Optional.of(new OnTheWay.Way(ASKED, "/", UNTIL)));
    when(provider.answered(ASKED, "code", "state", "")).thenReturn(new Identity("mark", false));
  }

  @Test
  void theSameAnswerIsRefusedTheSecondTime() {
    when(used.use("state", UNTIL)).thenReturn(true, false);
    assertThat(answered("code")).isEqualTo("/sign-in/openid/code");
    assertThat(answered("code")).isEqualTo("/sign-in?provider-not-proved");
  }

  @Test
  void aWrongAnswerIsNotWrittenDown() throws NotLetIn {
    NotLetIn wrong = mock(NotLetIn.class);
    when(wrong.why()).thenReturn(NotLetIn.Why.TURNED_BACK);
    when(provider.answered(ASKED, "guessed", "state", "")).thenThrow(wrong);
    assertThat(answered("guessed")).isEqualTo("/sign-in?provider-turned-back");
    verify(used, never()).use(any(), any());
  }

  private String answered(String code) {
    return signIn.answered(new MockHttpServletRequest(), new MockHttpServletResponse(), code, "state", "");
  }
}

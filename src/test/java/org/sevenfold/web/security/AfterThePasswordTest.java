package org.sevenfold.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestSettings;
import org.sevenfold.directory.Directory;
import org.sevenfold.signin.SecondFactors;
import org.sevenfold.start.Settings;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;

/** Where people sign in at a provider a right password opens nothing, at whatever door somebody comes with it. */
class AfterThePasswordTest {

  private static final Settings.OpenidConnect PROVIDER = new Settings.OpenidConnect("https://login.school.example", "x",
      "client", "secret", null, null, List.of("openid"), "sub", List.of(), List.of(), "", "", null);

  @Test
  void aRightPasswordIsRefused() {
    assertThatThrownBy(() -> with(PROVIDER).check(credentials(true))).isInstanceOf(LockedException.class);
    assertThatCode(() -> with(TestSettings.standard().openidConnect()).check(credentials(true)))
        .doesNotThrowAnyException();
  }

  @Test
  void aRightCodeIsToldAsOne() {
    assertThatThrownBy(() -> with(PROVIDER).check(credentials(false))).isInstanceOf(CredentialsExpiredException.class);
  }

  private static AfterThePassword with(Settings.OpenidConnect provider) {
    return new AfterThePassword(mock(SecondFactors.class), mock(Directory.class),
        TestSettings.at("http://localhost", provider));
  }

  private static Credentials credentials(boolean hasOwnPassword) {
    return new Credentials("p1", 0, "", hasOwnPassword);
  }
}

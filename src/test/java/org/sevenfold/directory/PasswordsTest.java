package org.sevenfold.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private static final String[] OWN = {"helen.marsh", "Helen Marsh", "Brookfield School"};

  @ParameterizedTest
  @ValueSource(strings = {"            ", "aaaaaaaaaaaa", "123456789012", "passwordpassword", "qwertyuiopas",
      "helen.marsh1",
      "HelenMarsh2026", "brookfieldschool"})
  void whatIsGuessedFirstIsRefused(String password) {
    assertThat(Passwords.fault(password, password, OWN)).hasValueSatisfying(
        fault -> assertThat(fault).contains("easy to guess"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"three plain words", "lantern otter gravel", "caf\u00e9 sous la pluie verte"})
  void threeWordsWillDo(String password) {
    assertThat(Passwords.fault(password, password, OWN)).isEmpty();
  }

  @Test
  void itIsLongEnoughNotTooLongAndTypedTwice() {
    assertThat(Passwords.fault("lantern ott", "lantern ott")).hasValueSatisfying(
        fault -> assertThat(fault).contains("at least 12"));
    assertThat(Passwords.fault("\u00e9".repeat(37), "\u00e9".repeat(37))).hasValueSatisfying(
        fault -> assertThat(fault).contains("at most 72"));
    assertThat(Passwords.fault("lantern otter gravel", "lantern otter grave")).hasValueSatisfying(
        fault -> assertThat(fault).contains("in both boxes"));
  }
}

package org.sevenfold.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "z@x.org", "z.y+safe@sub.school.sch.uk", "o'neill@x.org", "a_b-c@x-y.org"})
  void thisCanBeAnAddress(String typed) {
    assertThat(MailAddress.fits(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"z@x.org;", "<z@x.org>", "z@x", "z@x.org.", ".z..@x..org", "z..y@x.org", "z.@x.org",
      "z@.x.org", "z@x..org", "a@x.org,b@x.org", "Zoe <z@x.org>", "z z@x.org", "z@x.org\0", "z@x\u200b.org", "z",
      "@x.org",
      "z@", "z@y@x.org", "\"z\"@x.org", "z@x.org\r\nBcc: a@b.org"})
  void thisCanNot(String typed) {
    assertThat(MailAddress.fits(typed)).isFalse();
  }
}

package org.sevenfold.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a passkey signs at the door is ours, of now, and worth something once; asking for it is free (ADR 0031). */
class ChallengesTest extends PageTest {

  @Autowired
  Challenges challenges;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  @Test
  void itIsGoodForFiveMinutes() {
    String challenge = challenges.give();
    clock.moveTo(TUESDAY.plus(Challenges.GOOD_FOR).minusMillis(1));
    assertThat(challenges.isGood(challenge)).isTrue();
    clock.moveTo(TUESDAY.plus(Challenges.GOOD_FOR));
    assertThat(challenges.isGood(challenge)).isFalse();
  }

  @Test
  void withOneLetterChangedItIsNotOurs() {
    byte[] challenge = Base64.getUrlDecoder().decode(challenges.give());
    for (int at = 0; at < challenge.length; at++) {
      byte[] forged = challenge.clone();
      forged[at] ^= 1;
      assertThat(challenges.isGood(encoded(forged))).as("byte %d", at).isFalse();
    }
    assertThat(challenges.isGood("")).isFalse();
    assertThat(challenges.isGood("not base64!")).isFalse();
    assertThat(challenges.isGood(encoded(new byte[64]))).isFalse();
  }

  @Test
  void itIsUsedOnceAndForgottenWhenItsTimeIsOver() {
    String challenge = challenges.give();
    assertThat(use(challenge)).isTrue();
    assertThat(use(challenge)).isFalse();
    assertThat(use(challenges.give())).isTrue();
    clock.moveTo(TUESDAY.plus(Challenges.GOOD_FOR));
    assertThat(use(challenges.give())).isTrue();
    assertThat(jdbc.sql("select count(*) from used_challenge").query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void whoeverOnlyAsksForOneLeavesNothingBehind() throws Exception {
    long before = rows();
    assertThat(pages.perform(get("/sign-in/passkey")).andReturn().getResponse().getStatus()).isEqualTo(200);
    assertThat(rows()).isEqualTo(before);
  }

  private boolean use(String challenge) {
    return Boolean.TRUE.equals(transaction.execute(status -> challenges.use(challenge)));
  }

  private long rows() {
    return jdbc.sql("select (select count(*) from spring_session) + (select count(*) from used_challenge)")
        .query(Long.class).single();
  }

  private static String encoded(byte[] challenge) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
  }
}

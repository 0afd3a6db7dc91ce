package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.signin.Phone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;

/** What somebody does about their own second step: set up, exchange, take away, and recovery codes. */
class SecondFactorAccountTest extends SignInPages {

  @Autowired
  PeopleRecord record;
  @Autowired
  JdbcClient jdbc;

  @BeforeEach
  void somebodySetsUpAnApp() throws Exception {
    me = people.lead();
    withPassword();
    phone = setUp();
    clock.moveTo(TUESDAY.plusSeconds(60));
  }

  @Test
  void aRecoveryCodeIsGoodOnceAndToldTheNextTime() throws Exception {
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    withPassword();
    assertThat(withCode(recovery.get(3).toUpperCase().replace('-', ' ')).getRedirectedUrl()).isEqualTo("/");
    assertThat(open("/account").getContentAsString()).contains("You have 9 recovery codes left",
        "Signed in</strong> with a recovery code");
    withPassword();
    assertThat(withCode(recovery.get(3)).getStatus()).isEqualTo(400);
    assertThat(jdbc.sql("select kind from notice where person = ?").param(me.id().value()).query(String.class).list())
        .as("told by mail, of the one that was right").containsOnlyOnce("RECOVERY_CODE_USED");
    withCode(phone.code());
    assertThat(open("/tasks").getContentAsString()).contains("It was with one of your recovery codes");
  }

  @Test
  void newRecoveryCodesMakeTheOldOnesWorthless() throws Exception {
    signInWhole();
    assertThat(send("/account/recovery-codes", Map.of("known", "wrong")).getRedirectedUrl()).contains("refused");
    List<String> fresh = codes(send("/account/recovery-codes", Map.of("known", TestPeople.PASSWORD)));
    assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(recovery);
    withPassword();
    assertThat(withCode(recovery.get(0)).getStatus()).isEqualTo(400);
    assertThat(withCode(fresh.get(0)).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void takenAwayItIsAskedNoMoreAndTheRecoveryCodesAreGone() throws Exception {
    signInWhole();
    assertThat(send("/account/app/remove", Map.of()).getRedirectedUrl()).contains("refused=password");
    MockHttpSession here = session;
    withPassword();
    MockHttpSession half = session;
    session = here;
    assertThat(send("/account/app/remove", Map.of("known", TestPeople.PASSWORD)).getRedirectedUrl())
        .isEqualTo("/account?saved=removed");
    assertThat(open("/account").getStatus()).as("here they stay").isEqualTo(200);
    assertThat(jdbc.sql("select count(*) from recovery_code where person = ?").param(me.id().value())
        .query(Integer.class).single()).isZero();
    session = half;
    assertThat(withCode(phone.code()).getRedirectedUrl()).as("half signed in elsewhere").isEqualTo("/sign-in");
    assertThat(withPassword()).isEqualTo("/");
    assertThat(record.about(me.id()).get(0).changes())
        .containsExactly(new PeopleRecord.Change("second step", "", "the app taken away"));
  }

  @Test
  void anotherPhoneTakesTheOldOnesPlace() throws Exception {
    signInWhole();
    Phone old = phone;
    clock.moveTo(TUESDAY.plusSeconds(240));
    Phone other = setUp();
    clock.moveTo(TUESDAY.plusSeconds(300));
    withPassword();
    assertThat(withCode(old.code()).getStatus()).isEqualTo(400);
    assertThat(withCode(other.code()).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void itIsSetUpByWhoeverKnowsThePasswordAndWithARightCode() throws Exception {
    me = people.secondLead();
    withPassword();
    assertThat(send("/account/app", Map.of("known", "wrong")).getRedirectedUrl()).contains("refused=password");
    assertThat(open("/account?refused=password").getContentAsString()).contains("This is not your password");
    assertThat(open("/account/app").getRedirectedUrl()).isEqualTo("/account");
    send("/account/app", Map.of("known", TestPeople.PASSWORD));
    Phone shown = shown(open("/account/app"));
    assertThat(send("/account/app/code", Map.of("code", shown.wrong())).getStatus()).isEqualTo(400);
    assertThat(withPassword()).as("not set up").isEqualTo("/");
  }

  @Test
  void theDatabaseHoldsNeitherKeyNorCodes() {
    String secret = jdbc.sql("select secret from authenticator where person = ?").param(me.id().value())
        .query(String.class).single();
    assertThat(secret).doesNotContainIgnoringCase(phone.key().text());
    assertThat(jdbc.sql("select digest from recovery_code where person = ?").param(me.id().value())
        .query(String.class).list()).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
  }
}

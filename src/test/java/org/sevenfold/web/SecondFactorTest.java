package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.SignInRecord;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.Phone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A password and a code of an app: neither opens anything without the other. */
class SecondFactorTest extends SignInPages {

  @Autowired
  SignInRecord signIns;
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
  void thePasswordAloneOpensNothing() throws Exception {
    assertThat(withPassword()).isEqualTo("/sign-in/second-step");
    for (String address : List.of("/tasks", "/", "/account", "/account/app", "/camunda/app/tasklist/default/")) {
      assertThat(open(address).getRedirectedUrl()).as(address).endsWith("/sign-in");
    }
    assertThat(open("/camunda/api/engine/engine/default/task").getStatus()).isEqualTo(401);
    assertThat(open("/camunda/api/admin/auth/user/default").getStatus()).isEqualTo(401);
    assertThat(open("/sign-in/app").getRedirectedUrl()).as("another app in place of theirs").isEqualTo("/sign-in");
    assertThat(send("/sign-in/app", Map.of("code", phone.code())).getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(signIns.latest(me.id(), 1).get(0).at()).as("no sign-in since").isEqualTo(TUESDAY);
  }

  @Test
  void withTheCodeTheyAreInAndTheirSessionIsAnother() throws Exception {
    withPassword();
    MockHttpSession before = session;
    assertThat(withCode(phone.code()).getRedirectedUrl()).isEqualTo("/");
    assertThat(before.isInvalid()).isTrue();
    assertThat(session.getId()).isNotEqualTo(before.getId());
    assertThat(session.getAttribute("password-right-for")).isNull();
    assertThat(open("/tasks").getStatus()).isEqualTo(200);
    assertThat(signIns.latest(me.id(), 1)).extracting(SignInRecord.SignIn::by).containsExactly(By.CODE);
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    withPassword();
    String code = phone.code();
    withCode(code);
    withPassword();
    assertThat(withCode(code).getStatus()).isEqualTo(400);
    assertThat(withCode(phone.code(-1)).getStatus()).as("one from before").isEqualTo(400);
    assertThat(withCode(phone.code(1)).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void theCodeThatSetItUpWasUsed() throws Exception {
    clock.moveTo(TUESDAY);
    withPassword();
    assertThat(withCode(phone.code()).getStatus()).isEqualTo(400);
  }

  @Test
  void aWrongCodeIsOnRecordAndToldToWhoseItIs() throws Exception {
    withPassword();
    MockHttpServletResponse refused = withCode(phone.wrong());
    assertThat(refused.getContentAsString()).contains("<title>Error: The second step", "This code is not right");
    assertThat(signIns.latest(me.id(), 1)).extracting(SignInRecord.SignIn::by, SignInRecord.SignIn::succeeded)
        .containsExactly(tuple(By.CODE, false));
    withCode(phone.code());
    String next = open("/tasks").getContentAsString();
    assertThat(next).contains("Somebody may know your password", "was typed once").doesNotContain("A wrong password");
    assertThat(open("/account").getContentAsString()).contains("Right password, wrong code")
        .doesNotContain("Somebody may know");
  }

  @Test
  void whoeverKnowsThePasswordGuessesTwentyCodesADay() throws Exception {
    int looked = 0;
    for (int hour = 0; hour < 24; hour++) {
      clock.moveTo(TUESDAY.plusSeconds(3600L * hour + 60));
      assertThat(withPassword()).isEqualTo("/sign-in/second-step");
      for (int guess = 0; guess < 4; guess++) {
        looked += withCode(phone.wrong()).getStatus() == 400 ? 1 : 0;
      }
    }
    assertThat(looked).isBetween(20, 40);
    assertThat(withCode(phone.code()).getRedirectedUrl()).isEqualTo("/sign-in/second-step?wait");
    assertThat(open("/sign-in/second-step?wait").getContentAsString()).contains("Too many tries");
  }

  @Test
  void anybodyWhoWasNotAskedIsSentToTheStart() throws Exception {
    session = new MockHttpSession();
    assertThat(open("/sign-in/second-step").getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(withCode(phone.code()).getRedirectedUrl()).isEqualTo("/sign-in");
  }

  @Test
  void afterTenMinutesThePasswordIsAskedAgain() throws Exception {
    withPassword();
    clock.moveTo(TUESDAY.plusSeconds(60 + 600));
    assertThat(withCode(phone.code()).getRedirectedUrl()).isEqualTo("/sign-in");
  }

  @Test
  void halfASignInIsOverWhenTheirSessionsAreEndedOrTheyLeave() throws Exception {
    withPassword();
    jdbc.sql("update person set sessions_ended = sessions_ended + 1 where id = ?").param(me.id().value()).update();
    assertThat(withCode(phone.code()).getRedirectedUrl()).isEqualTo("/sign-in");
    withPassword();
    jdbc.sql("update person set active = false where id = ?").param(me.id().value()).update();
    assertThat(withCode(phone.code()).getRedirectedUrl()).isEqualTo("/sign-in");
  }

  @Test
  void anothersCodeIsNotTheirs() throws Exception {
    Phone mine = phone;
    me = people.secondLead();
    withPassword();
    setUp();
    clock.moveTo(TUESDAY.plusSeconds(180));
    withPassword();
    assertThat(withCode(mine.code()).getStatus()).isEqualTo(400);
  }

  @Test
  void aKeyMovedToAnotherPersonOpensNothing() throws Exception {
    Person thief = people.secondLead();
    jdbc.sql("insert into authenticator select ?, secret, last_step, set_up_at from authenticator where person = ?")
        .params(thief.id().value(), me.id().value()).update();
    me = thief;
    withPassword();
    assertThat(withCode(phone.code()).getStatus()).isEqualTo(400);
  }
}

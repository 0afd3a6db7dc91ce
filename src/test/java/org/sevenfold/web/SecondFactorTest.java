package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.SignInRecord;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.Phone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

/** A password and a code of an app: neither opens anything without the other. */
class SecondFactorTest extends PageTest {

  @Autowired
  SignInRecord signIns;
  @Autowired
  PeopleRecord record;
  @Autowired
  JdbcClient jdbc;

  private Person me;
  private MockHttpSession session;
  private Phone phone;
  private List<String> recovery;

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
  void aRecoveryCodeIsGoodOnceAndToldTheNextTime() throws Exception {
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    withPassword();
    assertThat(withCode(recovery.get(3).toUpperCase().replace('-', ' ')).getRedirectedUrl()).isEqualTo("/");
    assertThat(open("/account").getContentAsString()).contains("You have 9 recovery codes left",
        "Signed in</strong> with a recovery code");
    withPassword();
    assertThat(withCode(recovery.get(3)).getStatus()).isEqualTo(400);
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

  @Test
  void aKeyMovedToAnotherPersonOpensNothing() throws Exception {
    Person thief = people.secondLead();
    jdbc.sql("insert into authenticator select ?, secret, last_step, set_up_at from authenticator where person = ?")
        .params(thief.id().value(), me.id().value()).update();
    me = thief;
    withPassword();
    assertThat(withCode(phone.code()).getStatus()).isEqualTo(400);
  }

  private Phone setUp() throws Exception {
    send("/account/app", Map.of("known", TestPeople.PASSWORD));
    Phone shown = shown(open("/account/app"));
    recovery = codes(send("/account/app/code", Map.of("code", shown.code())));
    return shown;
  }

  private Phone shown(MockHttpServletResponse page) throws Exception {
    return Phone.typed(page.getContentAsString().replaceAll("(?s).*seven-key\">([^<]+)<.*", "$1"), clock);
  }

  private static List<String> codes(MockHttpServletResponse page) throws Exception {
    return Pattern.compile("<code class=\"seven-key\">([^<]+)<").matcher(page.getContentAsString()).results()
        .map(code -> code.group(1)).toList();
  }

  private void signInWhole() throws Exception {
    withPassword();
    withCode(phone.code());
  }

  private String withPassword() throws Exception {
    session = new MockHttpSession();
    return send("/sign-in", Map.of("user_name", me.userName(), "password", TestPeople.PASSWORD)).getRedirectedUrl();
  }

  private MockHttpServletResponse withCode(String code) throws Exception {
    return send("/sign-in/second-step", Map.of("code", code));
  }

  private MockHttpServletResponse open(String address) throws Exception {
    return pages.perform(get(address).session(session)).andReturn().getResponse();
  }

  private MockHttpServletResponse send(String address, Map<String, String> typed) throws Exception {
    var request = post(address).session(session).with(csrf());
    typed.forEach(request::param);
    MvcResult answer = pages.perform(request).andReturn();
    session = (MockHttpSession) answer.getRequest().getSession();
    return answer.getResponse();
  }
}

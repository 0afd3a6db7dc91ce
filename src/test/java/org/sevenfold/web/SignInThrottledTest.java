package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Role;
import org.sevenfold.record.SignInRecord;
import org.sevenfold.record.SignInRecord.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

/** What was found: eighty wrong passwords, then the right one, and nobody noticed. */
class SignInThrottledTest extends PageTest {

  private static final String BROWSER = "sevenfold-browser";

  @Autowired
  SignInRecord record;
  @Autowired
  JdbcClient jdbc;

  private final String stranger = "2001:db8::" + UUID.randomUUID().toString().substring(0, 4);
  private Cookie kept = new Cookie("nothing", "kept");

  @Test
  void afterTooManyWrongPasswordsTheRightOneIsNotLookedAtUntilItWaited() throws Exception {
    guess(80);
    assertThat(signIn(TestPeople.PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in?wait");
    clock.moveTo(TUESDAY.plusSeconds(91));
    assertThat(signIn(TestPeople.PASSWORD).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void whoeverHasSignedInHereBeforeIsNotKeptOutByOthers() throws Exception {
    MockHttpServletResponse first = signIn(TestPeople.PASSWORD);
    Cookie browser = first.getCookie(BROWSER);
    assertThat(browser.isHttpOnly()).isTrue();
    assertThat(browser.getAttribute("SameSite")).isEqualTo("Lax");
    guess(80);
    assertThat(signIn(TestPeople.PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in?wait");
    kept = browser;
    assertThat(signIn(TestPeople.PASSWORD).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void whoeverKnowsTheirPasswordNeverWaits() throws Exception {
    for (int time = 0; time < 15; time++) {
      assertThat(signIn(TestPeople.PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }
  }

  @Test
  void theBrowserKeepsOneSecretWhoeverSignsIn() throws Exception {
    kept = signIn(TestPeople.PASSWORD).getCookie(BROWSER);
    people = new TestPeople(directory);
    assertThat(signIn(TestPeople.PASSWORD).getCookie(BROWSER).getValue()).isEqualTo(kept.getValue());
  }

  @Test
  void aWrongPasswordGivesTheBrowserNothing() throws Exception {
    assertThat(signIn("wrong").getCookie(BROWSER)).isNull();
  }

  @Test
  void whatWasRefusedIsOnRecordAndToldOnceToWhomItWas() throws Exception {
    guess(2);
    MvcResult in = perform(TestPeople.PASSWORD);
    MockHttpSession session = (MockHttpSession) in.getRequest().getSession();
    assertThat(shown("/concerns", session)).contains("2 times a wrong password was typed");
    assertThat(shown("/concerns", session)).doesNotContain("a wrong password was typed");
    assertThat(shown("/account", session)).contains("Wrong password", "Signed in", stranger,
        "with a browser not used before");
    assertThat(text(people.the(Role.ADMINISTRATOR), "/people/" + people.raiser().id())).contains("Wrong password",
        stranger);
    assertThat(record.latest(people.raiser().id(), 10)).extracting(SignIn::succeeded)
        .containsExactly(true, false, false);
  }

  @Test
  void aNameThatIsNobodysIsOnRecordToo() throws Exception {
    Long before = entries();
    pages.perform(post("/sign-in").with(csrf()).param("user_name", "my-secret-password").param("password", "x")
        .with(this::fromAfar));
    assertThat(entries()).isEqualTo(before + 1);
  }

  private Long entries() {
    return jdbc.sql("select count(*) from journal_entry where chain = 'sign-in nobody'").query(Long.class).single();
  }

  private String shown(String address, MockHttpSession session) throws Exception {
    return pages.perform(get(address).session(session)).andReturn().getResponse().getContentAsString();
  }

  @Test
  void thePageSaysWhatToDo() throws Exception {
    assertThat(pages.perform(get("/sign-in?wait"))
        .andReturn().getResponse().getContentAsString())
        .contains("Nobody is locked out", "ring your safeguarding lead");
  }

  private void guess(int times) throws Exception {
    for (int time = 0; time < times; time++) {
      assertThat(signIn("guess " + time).getRedirectedUrl()).startsWith("/sign-in?");
    }
  }

  private MockHttpServletResponse signIn(String password) throws Exception {
    return perform(password).getResponse();
  }

  private MvcResult perform(String password) throws Exception {
    return pages.perform(post("/sign-in").with(csrf()).cookie(kept).param("user_name", people.raiser().userName())
        .param("password", password).with(this::fromAfar)).andReturn();
  }

  private MockHttpServletRequest fromAfar(MockHttpServletRequest request) {
    request.setRemoteAddr(stranger);
    return request;
  }
}

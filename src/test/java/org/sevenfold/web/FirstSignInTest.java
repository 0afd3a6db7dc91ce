package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestAdministrator;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** From a code to a password of one's own, and back again for whoever has lost it. */
class FirstSignInTest extends PageTest {

  private static final String PASSWORD = "three plain words";

  @Autowired
  Staffing staffing;
  @Autowired
  SignInCodes codes;

  private TestAdministrator administrator;
  private Person anna;

  @BeforeEach
  void annaJoins() {
    administrator = new TestAdministrator(staffing, directory);
    String userName = "n" + UUID.randomUUID();
    administrator.join(new Newcomer(userName, "Anna Lee", "Nurse", "a@test.example", people.agency(),
        Set.of(Role.PRACTITIONER)));
    anna = directory.byUserName(userName).orElseThrow();
  }

  @Test
  void aCodeOpensOnlyThePageOnWhichAPasswordIsChosen() throws Exception {
    String code = codes.byMail(anna.id()).code();
    MockHttpSession session = signIn(code, "/password");
    assertThat(get("/tasks", session).getRedirectedUrl()).endsWith("/sign-in");
    assertThat(get("/password", session).getContentAsString()).contains("Choose a password");
    assertThat(choose("too short", session).getStatus()).isEqualTo(400);
    assertThat(choose("aaaaaaaaaaaa", session).getContentAsString()).contains("easy to guess");
    assertThat(choose(code, session).getContentAsString()).contains("not the code");
    assertThat(choose(PASSWORD, session).getRedirectedUrl()).isEqualTo("/sign-in?chosen");
    signIn(code, "/sign-in?refused");
    signIn(PASSWORD, "/");
  }

  @Test
  void aPasswordIsChosenOnceOnly() throws Exception {
    String code = codes.byMail(anna.id()).code();
    MockHttpSession first = signIn(code, "/password");
    MockHttpSession second = signIn(code, "/password");
    assertThat(choose(PASSWORD, first).getStatus()).isEqualTo(302);
    assertThat(choose("three other words", second).getStatus()).isEqualTo(400);
    signIn(PASSWORD, "/");
  }

  @Test
  void aCodeWhoseTimeIsOverIsRefusedWithWhatToDo() throws Exception {
    String code = codes.byMail(anna.id()).code();
    clock.moveTo(TUESDAY.plus(Duration.ofDays(8)));
    MockHttpSession session = signIn(code, "/sign-in?code-over");
    assertThat(get("/password", session).getStatus()).isEqualTo(404);
    assertThat(text(people.raiser(), "/sign-in?code-over")).contains("This code is over", "Ask your administrator");
    signIn("not-the-code-at-all", "/sign-in?refused");
  }

  @Test
  void whoeverHasLostThePasswordGetsACodeAndTheOldPasswordIsWorthNothing() throws Exception {
    choose(PASSWORD, signIn(codes.byMail(anna.id()).code(), "/password"));
    signIn(PASSWORD, "/");
    send(people.the(Role.ADMINISTRATOR), "/people/" + anna.id() + "/code", Map.of());
    signIn(PASSWORD, "/sign-in?refused");
    signIn(codes.byMail(anna.id()).code(), "/password");
  }

  @Test
  void aUserNameIsReadAsAPhoneWritesIt() throws Exception {
    choose(PASSWORD, signIn(codes.byMail(anna.id()).code(), "/password"));
    for (String typed : new String[] {anna.userName().toUpperCase(), " " + anna.userName() + "\u00a0"}) {
      assertThat(signInAs(typed, PASSWORD).getResponse().getRedirectedUrl()).as(typed).isEqualTo("/");
    }
    assertThat(signInAs("a\0", PASSWORD).getResponse().getRedirectedUrl()).isEqualTo("/sign-in?refused");
  }

  @Test
  void aLetterIsMadeByALeadAndShownOnce() throws Exception {
    administrator.make(new StaffChange.NewCode(anna.id(), true));
    String letters = "/staff/letters/" + anna.id();
    assertThat(text(people.lead(), "/staff")).contains("Letters to hand over", letters);
    assertThat(send(administrator.person(), letters, Map.of()).getResponse().getStatus()).isEqualTo(404);
    assertThat(send(people.raiser(), letters, Map.of()).getResponse().getStatus()).isEqualTo(403);
    String letter = send(people.lead(), letters, Map.of()).getResponse().getContentAsString();
    assertThat(letter).contains(anna.userName(), "24 November 2026 at 10:00am", "seven-code");
    signIn(letter.replaceAll("(?s).*seven-code\">([^<]+)<.*", "$1"), "/password");
  }

  private MockHttpSession signIn(String password, String leadsTo) throws Exception {
    MvcResult result = signInAs(anna.userName(), password);
    assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(leadsTo);
    return (MockHttpSession) result.getRequest().getSession();
  }

  private MvcResult signInAs(String userName, String password) throws Exception {
    return pages.perform(post("/sign-in").with(csrf()).session(new MockHttpSession()).param("user_name", userName)
        .param("password", password)).andReturn();
  }

  private MockHttpServletResponse get(String address, MockHttpSession session) throws Exception {
    return pages.perform(MockMvcRequestBuilders.get(address).session(session)).andReturn().getResponse();
  }

  private MockHttpServletResponse choose(String password, MockHttpSession session) throws Exception {
    return pages.perform(post("/password").with(csrf()).session(session).param("password", password)
        .param("again", password)).andReturn().getResponse();
  }
}

package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.springframework.mock.web.MockHttpServletResponse;

/** What was found: eighty wrong passwords, then the right one, and nobody noticed. */
class SignInThrottledTest extends PageTest {

  private static final String BROWSER = "sevenfold-browser";

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
    return pages.perform(post("/sign-in").with(csrf()).cookie(kept).param("user_name", people.raiser().userName())
        .param("password", password).with(request -> {
          request.setRemoteAddr(stranger);
          return request;
        })).andReturn().getResponse();
  }
}

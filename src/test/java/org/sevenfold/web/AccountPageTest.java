package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.PeopleRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** What somebody changes about themselves while signed in. */
class AccountPageTest extends PageTest {

  private static final String NEW = "lantern otter gravel";

  @Autowired
  OwnAccount account;
  @Autowired
  PeopleRecord record;

  private Person me;
  private MockHttpSession here;
  private MockHttpSession elsewhere;

  @BeforeEach
  void somebodyIsSignedInTwice() throws Exception {
    me = people.raiser();
    here = signIn(TestPeople.PASSWORD);
    elsewhere = signIn(TestPeople.PASSWORD);
  }

  @Test
  void thePasswordIsChangedAndEverySessionButThisOneIsOver() throws Exception {
    assertThat(send(here, "/account/password", Map.of("current", TestPeople.PASSWORD, "password", NEW, "again", NEW))
        .getRedirectedUrl()).isEqualTo("/account?saved=password");
    assertThat(account.isPassword(me, NEW)).isTrue();
    assertThat(status(here)).isEqualTo(200);
    assertThat(status(elsewhere)).isEqualTo(302);
    assertThat(record.about(me.id()).get(0).changes())
        .containsExactly(new PeopleRecord.Change("password", "", "chosen anew"));
  }

  @Test
  void whoeverDoesNotKnowThePasswordChangesNothing() throws Exception {
    MockHttpServletResponse refused =
        send(here, "/account/password", Map.of("current", "wrong", "password", NEW, "again", NEW));
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains("<title>Error: Your account", "This is not your password")
        .doesNotContain(NEW);
    assertThat(send(here, "/account/mail", Map.of("mail", "x@example.org", "confirm", "wrong")).getStatus())
        .isEqualTo(400);
    assertThat(account.isPassword(me, TestPeople.PASSWORD)).isTrue();
    assertThat(directory.mail(me.id())).hasValueSatisfying(mail -> assertThat(mail).contains(me.id().value()));
  }

  @Test
  void aWeakPasswordAndABadAddressAreRefusedAndTheAddressIsKept() throws Exception {
    assertThat(send(here, "/account/password", Map.of("current", TestPeople.PASSWORD, "password", "aaaaaaaaaaaa",
        "again", "aaaaaaaaaaaa")).getContentAsString()).contains("easy to guess");
    assertThat(send(here, "/account/mail", Map.of("mail", "z@x.org;", "confirm", TestPeople.PASSWORD))
        .getContentAsString()).contains("Write one mail address", "value=\"z@x.org;\"");
  }

  @Test
  void theMailAddressIsChangedAndOnRecord() throws Exception {
    assertThat(send(here, "/account/mail", Map.of("mail", " new@example.org\u00a0", "confirm", TestPeople.PASSWORD))
        .getRedirectedUrl()).isEqualTo("/account?saved=mail");
    assertThat(directory.mail(me.id())).hasValue("new@example.org");
    assertThat(record.about(me.id()).get(0).by()).hasValueSatisfying(by -> assertThat(by.name()).isEqualTo(me.name()));
    assertThat(text(people.lead(), "/staff")).contains("Mail changed").doesNotContain("new@example.org");
  }

  @Test
  void everySessionIsEndedByOneButton() throws Exception {
    assertThat(send(here, "/account/sign-out-everywhere", Map.of()).getRedirectedUrl())
        .isEqualTo("/sign-in?signed-out");
    assertThat(status(elsewhere)).isEqualTo(302);
    assertThat(status(signIn(TestPeople.PASSWORD))).isEqualTo(200);
  }

  private MockHttpSession signIn(String password) throws Exception {
    return (MockHttpSession) pages.perform(post("/sign-in").with(csrf()).session(new MockHttpSession())
        .param("user_name", me.userName()).param("password", password)).andReturn().getRequest().getSession();
  }

  private int status(MockHttpSession session) throws Exception {
    return pages.perform(get("/account").session(session)).andReturn().getResponse().getStatus();
  }

  private MockHttpServletResponse send(MockHttpSession session, String address, Map<String, String> typed)
      throws Exception {
    var request = post(address).session(session).with(csrf());
    typed.forEach(request::param);
    return pages.perform(request).andReturn().getResponse();
  }
}

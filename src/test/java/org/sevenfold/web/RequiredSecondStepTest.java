package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSettings;
import org.sevenfold.directory.Role;
import org.sevenfold.signin.RequiredRoles;
import org.sevenfold.signin.RequiredSecondStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** An installation that asks its guardians for more than a password. */
class RequiredSecondStepTest extends SignInPages {

  @Autowired
  RequiredSecondStep required;

  @BeforeEach
  void guardiansNeedOne() {
    RequiredRoles.are(required, Set.of(Role.CALDICOTT_GUARDIAN));
    me = people.the(Role.CALDICOTT_GUARDIAN);
  }

  @AfterEach
  void nobodyNeedsOne() {
    RequiredRoles.are(required, Set.of());
  }

  @Test
  void whoeverHasNoneSetsOneUpBeforeAnythingElseOpens() throws Exception {
    assertThat(withPassword()).isEqualTo("/sign-in/second-step");
    assertThat(open("/sign-in/second-step").getRedirectedUrl()).isEqualTo("/sign-in/app");
    MockHttpServletResponse page = open("/sign-in/app");
    assertThat(page.getContentAsString()).contains("Your role opens so much", "viewBox");
    for (String address : List.of("/tasks", "/account", "/account/app", "/camunda/app/tasklist/default/")) {
      assertThat(open(address).getRedirectedUrl()).as(address).endsWith("/sign-in");
    }
    phone = shown(page);
    assertThat(shown(open("/sign-in/app")).key()).as("the same key while it waits").isEqualTo(phone.key());
    assertThat(send("/sign-in/app", Map.of("code", phone.wrong())).getStatus()).isEqualTo(400);
    assertThat(codes(send("/sign-in/app", Map.of("code", phone.code())))).hasSize(10);
    assertThat(open("/tasks").getStatus()).isEqualTo(200);
    clock.moveTo(TUESDAY.plusSeconds(60));
    withPassword();
    assertThat(withCode(phone.code()).getRedirectedUrl()).isEqualTo("/");
  }

  /** Somebody else knows the password too, and is at the same page: what they see is not what is set up. */
  @Test
  void twoWhoSetItUpAtOnceShareNoKeyAndTheSecondIsOut() throws Exception {
    withPassword();
    phone = shown(open("/sign-in/app"));
    var mine = session;
    withPassword();
    var theirs = shown(open("/sign-in/app"));
    assertThat(theirs.key()).isNotEqualTo(phone.key());
    var intruder = session;
    session = mine;
    assertThat(send("/sign-in/app", Map.of("code", phone.code())).getStatus()).isEqualTo(200);
    session = intruder;
    assertThat(send("/sign-in/app", Map.of("code", theirs.code())).getRedirectedUrl()).isEqualTo("/sign-in");
  }

  @Test
  void whoeverIsTrustedWithMoreWhileSignedInIsOutAtTheNextClick() throws Exception {
    RequiredRoles.are(required, Set.of());
    assertThat(withPassword()).isEqualTo("/");
    RequiredRoles.are(required, Set.of(Role.CALDICOTT_GUARDIAN));
    assertThat(open("/tasks").getRedirectedUrl()).endsWith("/sign-in?ended");
  }

  @Test
  void whatTheRoleAsksForIsNotTakenAway() throws Exception {
    withPassword();
    phone = shown(open("/sign-in/app"));
    send("/sign-in/app", Map.of("code", phone.code()));
    assertThat(send("/account/app/remove", Map.of("known", TestPeople.PASSWORD)).getRedirectedUrl())
        .isEqualTo("/account?refused=required#second-step");
    assertThat(open("/account?refused=required").getContentAsString()).contains("Your role asks for a second step",
        "Your role asks for it.");
    clock.moveTo(TUESDAY.plusSeconds(60));
    assertThat(withPassword()).isEqualTo("/sign-in/second-step");
  }

  @Test
  void othersAreAskedForNothing() throws Exception {
    me = people.raiser();
    assertThat(withPassword()).isEqualTo("/");
  }

  @Test
  void theSettingIsReadAsItIsWritten() {
    assertThat(RequiredRoles.of(TestSettings.standard()).isFor(me)).isFalse();
    assertThat(RequiredRoles.of(TestSettings.secondStepFor("caldicott_guardian", " administrator")).isFor(me))
        .isTrue();
    assertThat(RequiredRoles.of(TestSettings.secondStepFor("caldicott_guardian")).isFor(people.raiser())).isFalse();
  }
}

package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.springframework.mock.web.MockHttpServletResponse;

/** An administrator changes what somebody is here to do, closes an account and opens it again. */
class PersonPageTest extends PageTest {

  private Person admin;
  private Person lead;

  @BeforeEach
  void aLeadIsSignedIn() {
    new TestPeople(directory); // whose administrator lets people in where ours may not
    admin = people.the(Role.ADMINISTRATOR);
    lead = people.lead();
  }

  @Test
  void aChangeIsShownFirstAndInForceWhenItIsConfirmed() throws Exception {
    assertThat(text(admin, address(""))).contains(lead.name(), lead.job(), "checked=\"checked\"");
    assertThat(change(Map.of("roles", "MANAGER")).getContentAsString()).contains("Is this right for", "manager");
    assertThat(directory.person(lead.id()).orElseThrow().roles()).containsExactly(Role.SAFEGUARDING_LEAD);

    change(Map.of("roles", "PRACTITIONER", "sure", "true", "name", "Anna  Lee\u00a0", "job", "Nurse", "user_name",
        "A" + lead.userName(), "mail", "n@example.org"));
    Person now = directory.person(lead.id()).orElseThrow();
    assertThat(now.name()).isEqualTo("Anna Lee");
    assertThat(now.userName()).isEqualTo("a" + lead.userName());
    assertThat(now.roles()).containsExactly(Role.PRACTITIONER);
    assertThat(now.job()).isEqualTo("Nurse");
    assertThat(directory.mail(lead.id())).as("codes go there: a second person confirms it")
        .isNotEqualTo(Optional.of("n@example.org"));
    assertThat(text(admin, address(""))).contains("is to get mail elsewhere: a second person decides",
        "Another mail address: n@example.org");
    assertThat(status(lead, "/dashboard")).isEqualTo(403);
  }

  @Test
  void anAccountIsClosedWhenItIsConfirmedAndOpenedAgain() throws Exception {
    assertThat(send(admin, address("/leave"), Map.of()).getResponse().getContentAsString())
        .contains("Close the account of " + lead.name());
    assertThat(status(lead, "/tasks")).isEqualTo(200);
    send(admin, address("/leave"), Map.of("sure", "true"));
    assertThat(open(lead, "/tasks").getResponse().getRedirectedUrl()).isEqualTo("/sign-in?ended");
    assertThat(send(admin, "/people/search", Map.of("called", lead.userName())).getResponse().getContentAsString())
        .contains("Nobody").doesNotContain(lead.name());
    assertThat(text(admin, address(""))).contains("This account is closed", lead.name() + " left");
    send(admin, address("/come-back"), Map.of());
    assertThat(directory.person(lead.id())).as("trusted anew by a second person").hasValue(lead.as(Set.of()));
    assertThat(open(lead, "/tasks").getResponse().getRedirectedUrl()).as("a session of before stays over")
        .isEqualTo("/sign-in?ended");
    assertThat(send(admin, address("/come-back"), Map.of()).getResponse().getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"job, '', Write the job", "mail, nobody, Correct the mail address", "agency, nowhere, Choose an agency",
      "roles, '', Choose at least one role", "name, '\u200b', Write the name", "name, '=1+1', like a formula",
      "name, 'A\0B', can&#39;t be printed", "job, 'A\0', can&#39;t be printed", "mail, '<z@x.org>', Correct the mail",
      "agency, '\0', Choose an agency", "user_name, 'no way', The user name must be"})
  void whatDoesNotFitIsSaidAndChangesNothing(String field, String typed, String words) throws Exception {
    MockHttpServletResponse answer = change(Map.of("sure", "true", field, typed));
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains(words);
    assertThat(directory.person(lead.id())).hasValue(lead);
  }

  @Test
  void aUserNameOfSomebodyElseIsRefusedAndNothingIsChanged() throws Exception {
    MockHttpServletResponse answer = change(Map.of("sure", "true", "user_name", people.raiser().userName()));
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("Somebody here has this user name already");
    assertThat(directory.person(lead.id())).hasValue(lead);
  }

  @Test
  void aMailboxOfTwoIsWarnedOf() throws Exception {
    String shared = directory.mail(people.raiser().id()).orElseThrow().toUpperCase();
    assertThat(change(Map.of("mail", shared)).getContentAsString())
        .contains("Others get mail at this address too: <span>" + people.raiser().name());
  }

  @Test
  void whatWasChangedByWhomAndWhenStandsOnThePage() throws Exception {
    change(Map.of("roles", "PRACTITIONER", "sure", "true", "job", "Nurse"));
    assertThat(text(admin, address(""))).contains("Job: Nurse (before: safeguarding lead)",
        "Roles: practitioner (before: safeguarding lead)", admin.name() + ", " + admin.job());
  }

  @Test
  void nobodyButAnAdministratorMay() throws Exception {
    assertThat(status(lead, address(""))).isEqualTo(403);
    assertThat(send(lead, address("/leave"), Map.of("sure", "true")).getResponse().getStatus()).isEqualTo(403);
    assertThat(directory.person(lead.id())).isPresent();
  }

  private MockHttpServletResponse change(Map<String, String> said) throws Exception {
    Map<String, String> typed = new HashMap<>(Map.of("name", "Lead", "user_name", lead.userName(), "job", "Lead",
        "mail", "", "agency", people.agency(), "roles",
        "SAFEGUARDING_LEAD"));
    typed.putAll(said);
    return send(admin, address(""), typed).getResponse();
  }

  private String address(String act) {
    return "/people/" + lead.id() + act;
  }
}

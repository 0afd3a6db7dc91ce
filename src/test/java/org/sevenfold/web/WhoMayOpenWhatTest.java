package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;

class WhoMayOpenWhatTest extends PageTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
      ADDRESS              | practitioner | manager | lead | guardian | adviser | service | admin
      /concerns            | 200          | 200     | 200  | 200      | 200     | 200     | 200
      /concerns/new        | 200          | 200     | 200  | 200      | 200     | 200     | 403
      /tasks               | 200          | 200     | 200  | 200      | 200     | 200     | 200
      /dashboard           | 403          | 200     | 200  | 403      | 403     | 200     | 403
      /people              | 403          | 403     | 403  | 403      | 403     | 403     | 200
      /people/import       | 403          | 403     | 403  | 403      | 403     | 403     | 200
      /people/agencies     | 403          | 403     | 403  | 403      | 403     | 403     | 200
      /people/agencies/none/settings | 403 | 403 | 403 | 403 | 403 | 403 | 404
      /guidance            | 200          | 200     | 200  | 200      | 200     | 200     | 200
      /dashboard/guidance  | 403          | 200     | 200  | 403      | 403     | 200     | 403
      /password            | 404          | 404     | 404  | 404      | 404     | 404     | 404
      /first-administrator | 404          | 404     | 404  | 404      | 404     | 404     | 404
      /nowhere             | 404          | 404     | 404  | 404      | 404     | 404     | 404
      /health              | 403          | 403     | 403  | 403      | 403     | 403     | 200
      /camunda/            | 302          | 302     | 302  | 302      | 302     | 302     | 302
      /camunda/app/welcome | 403          | 403     | 403  | 403      | 403     | 403     | 403
      /camunda/app/admin/a | 403          | 403     | 403  | 403      | 403     | 403     | 403
      """)
  void eachRoleOpensItsPagesAndNoOthers(String address, int practitioner, int manager, int lead, int guardian,
      int adviser, int serviceManager, int administrator) throws Exception {
    List<Integer> expected = List.of(practitioner, manager, lead, guardian, adviser, serviceManager, administrator);
    for (Role role : Role.values()) {
      assertThat(status(people.the(role), address)).as(role.key()).isEqualTo(expected.get(role.ordinal()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/raised", "/changed"})
  @Meets("P33.a#1")
  void onlyTheRaiserAndTheLeadsOfTheAgencySeeAConcern(String page) throws Exception {
    String address = "/concerns/" + walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of()) + page;
    for (Person person : List.of(people.raiser(), people.lead(), people.secondLead())) {
      assertThat(status(person, address)).as(person.name()).isEqualTo(200);
    }
    for (Role role : List.of(Role.MANAGER, Role.CALDICOTT_GUARDIAN, Role.IG_LEGAL_ADVISER, Role.SERVICE_MANAGER,
        Role.ADMINISTRATOR)) {
      assertThat(status(people.the(role), address)).as(role.key()).isEqualTo(404);
    }
  }

  @Test
  void beforeTheWayInIsFoundALeadOpensAConcernWithAReason() throws Exception {
    String address = "/concerns/" + asked();
    assertThat(text(people.lead(), address)).contains("Nobody is named yet").doesNotContain("Featherstone");
    assertThat(status(people.lead(), address + "/changed")).isEqualTo(404);
    OpenTask question = work.unclaimed(people.lead().id()).get(0);
    assertThat(question.key()).as("nobody has to triage what may not be read").isEqualTo("describe");
    assertThat(text(people.lead(), "/tasks/" + question.id())).contains("open it with a reason", address)
        .doesNotContain("Featherstone");
    send(people.lead(), address + "/open", Map.of("said", "The school rang about it", "because", "belongs_together"));
    assertThat(text(people.lead(), address)).contains("Featherstone");
  }

  @Test
  void whoPassesAConcernOnTellsTheLeadsWhoItIsAbout() throws Exception {
    ConcernReference reference = asked();
    send(people.raiser(), "/concerns/" + reference + "/pass-to-lead", Map.of());
    assertThat(text(people.lead(), "/concerns/" + reference)).contains("Featherstone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/raised", "/changed", "/disclosures/1"})
  void nobodyOfAnotherAgencySeesWhetherAConcernExists(String page) throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), Map.of());
    TestPeople others = new TestPeople(directory);
    for (Role role : Role.values()) {
      assertThat(status(others.the(role), "/concerns/" + reference + page)).as(role.key()).isEqualTo(404);
      assertThat(text(others.the(role), "/concerns/" + reference + page))
          .isEqualTo(text(others.the(role), "/concerns/23456-789AB" + page));
    }
  }

  @Test
  void aTaskOfAnotherAgencyIsNotThere() throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), Map.of());
    TaskId task = work.ofConcern(reference).get(0).id();
    assertThat(status(new TestPeople(directory).lead(), "/tasks/" + task)).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/concerns", "/concerns/new", "/tasks", "/dashboard", "/people"})
  void whoeverHasNotSignedInIsSentToTheSignInPage(String address) throws Exception {
    var response = pages.perform(get(address)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getRedirectedUrl()).endsWith("/sign-in");
  }

  @Test
  void camundasApiAnswersNobodyWhoHasNotSignedIn() throws Exception {
    assertThat(pages.perform(get("/camunda/api/engine/engine/default/task")).andReturn().getResponse().getStatus())
        .isEqualTo(401);
  }

  @Test
  void everybodyStartsWhereTheirWorkIs() throws Exception {
    assertThat(open(people.raiser(), "/").getResponse().getRedirectedUrl()).isEqualTo("/concerns");
    assertThat(open(people.lead(), "/").getResponse().getRedirectedUrl()).isEqualTo("/tasks");
    assertThat(open(people.the(Role.SERVICE_MANAGER), "/").getResponse().getRedirectedUrl()).isEqualTo("/dashboard");
    assertThat(open(people.the(Role.ADMINISTRATOR), "/").getResponse().getRedirectedUrl()).isEqualTo("/people");
  }

  @Test
  void whoeverSignsInWithTheRightPasswordIsInAndWithAWrongOneIsNot() throws Exception {
    assertThat(signIn(TestPeople.PASSWORD)).isEqualTo("/");
    assertThat(signIn("something else")).isEqualTo("/sign-in?refused");
  }

  @Test
  void whatIsRaisedWithTheLeadTheLeadsReadInTheSameMinute() throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), Map.of("who", "Robin Featherstone"));
    for (Person lead : List.of(people.lead(), people.secondLead())) {
      assertThat(text(lead, "/concerns/" + reference)).contains("Featherstone");
    }
    OpenTask triage = work.ofConcern(reference).stream().filter(task -> "triage".equals(task.key())).findFirst()
        .orElseThrow();
    assertThat(text(people.lead(), "/tasks/" + triage.id())).contains("Featherstone",
        "What do you make of this concern?");
    assertThat(status(people.the(Role.SERVICE_MANAGER), "/concerns/" + reference)).isEqualTo(404);
  }

  private ConcernReference asked() {
    return walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of("who", "Robin Featherstone"));
  }

  private String signIn(String password) throws Exception {
    return pages.perform(post("/sign-in").with(csrf()).param("user_name", people.raiser().userName())
        .param("password", password)).andReturn().getResponse().getRedirectedUrl();
  }
}

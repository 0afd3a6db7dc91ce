package org.sevenfold.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSites;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.RaisingSite;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By no filter, order or parameter of REST does anybody learn at which site a concern is, or which sites there are. */
class SitesByQueryTest extends PageTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String NOTHING = "zq-nothing-is-called-this";
  private static final String TERM = "{\"name\": \"KEY\", \"operator\": \"OP\", \"value\": \"VALUE\"}";
  private static final Map<String, String> ANSWERS = Map.of("immediate_danger", "no", "about_staff", "no", "who",
      "not sure", "what_was_seen", "A bruise", "when_it_happened", "Today", "lead_told_who", "yes", "whose_words",
      "i_saw_or_heard_it");

  @LocalServerPort
  int port;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  Concerns concerns;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;

  private TestSites sites;
  private OpenTask task;

  @BeforeEach
  void aConcernOfTheNorth() {
    sites = new TestSites(people, staffing, directory, agencySites);
    OpenCase open = OpenCase.raised(people, cases, work);
    concerns.unmask(open.reference());
    task = open.task(OpenCase.TRIAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"at_site", "site"})
  void whatIsAskedForByTheSiteIsAnsweredAsWhatThereIsNot(String key) {
    askers().forEach(person -> {
      RestSession session = RestSession.of(person, port);
      for (String way : ways()) {
        for (String operator : List.of("eq", "like")) {
          String asked = way.replace("TERM", TERM.replace("OP", operator)).replace("KEY", key);
          String nothing = answer(session, asked, NOTHING);
          for (String value : values()) {
            assertThat(answer(session, asked, value)).as(person.job() + " " + asked + value).isEqualTo(nothing);
          }
        }
      }
    });
  }

  @Test
  void whatIsSortedByTheSiteIsNotSorted() {
    askers().forEach(person -> {
      RestSession session = RestSession.of(person, port);
      for (String by : List.of("processVariable", "executionVariable", "taskVariable", "caseExecutionVariable")) {
        String order = "{\"sorting\": [{\"sortBy\": \"" + by + "\", \"sortOrder\": \"asc\", \"parameters\": "
            + "{\"variable\": \"at_site\", \"type\": \"string\"}}]}";
        for (String path : List.of("/task", "/filter/" + filter() + "/list", "/task/count")) {
          assertThat(session.post(path, order).statusCode()).as(by + path).isIn(400, 403);
        }
      }
    });
  }

  @Test
  void theTasksOwnFactsSayNothingOfIt() {
    RestSession lead = RestSession.of(people.lead(), port);
    assertThat(lead.get("/task/" + task.id() + "/form-variables").body()).doesNotContain(sites.north().id().value(),
        "site");
    assertThat(lead.get("/task/" + task.id() + "/form-variables?variableNames=at_site").body()).isEqualTo("{}");
    assertThat(jdbc.sql("select count(*) from act_ru_variable where name_ like '%site%' or text_ = ?")
        .param(sites.north().id().value()).query(Long.class).single()).isZero();
  }

  @Test
  void whoeverRaisesLearnsOfNoSiteThatIsNotTheirs() {
    Site closed = sites.add("East campus");
    sites.close(closed);
    TestPeople others = new TestPeople(directory);
    Site elsewhere = new TestSites(others, staffing, directory, agencySites).north();
    RestSession manager = RestSession.of(people.the(Role.MANAGER), port);
    RestSession raiser = RestSession.of(people.raiser(), port);
    for (RestSession session : List.of(manager, raiser)) {
      String nothing = raise(session, NOTHING);
      assertThat(nothing).startsWith("400").contains("Choose which site it is about");
      for (String value : List.of(elsewhere.id().value(), closed.id().value(), elsewhere.name(), "North campus", "")) {
        assertThat(raise(session, value)).as(value).isEqualTo(nothing);
      }
    }
    RestSession withoutSites = RestSession.of(new TestPeople(directory).raiser(), port);
    assertThat(raise(withoutSites, sites.north().id().value())).isEqualTo(raise(withoutSites, NOTHING))
        .isEqualTo(raise(withoutSites, RaisingSite.NO_SINGLE_ONE));
  }

  private Stream<Person> askers() {
    return Stream.of(people.secondLead(), people.lead(), people.the(Role.ADMINISTRATOR), people.the(Role.MANAGER));
  }

  private List<String> values() {
    return List.of(sites.north().id().value(), sites.south().id().value(), "North campus",
        RaisingSite.NO_SINGLE_ONE);
  }

  /** Where, and how it is put: in the body, in the address, in branches, in Tasklist's own filter. */
  private List<String> ways() {
    return Stream.of("POST /task {\"processVariables\": [TERM]}", "POST /task {\"taskVariables\": [TERM]}",
        "POST /task {\"caseInstanceVariables\": [TERM]}", "POST /task/count {\"processVariables\": [TERM]}",
        "POST /task {\"taskId\": \"TASK\", \"orQueries\": [{\"processVariables\": [TERM]}]}",
        "POST /task/count {\"orQueries\": [{\"taskVariables\": [TERM]}, {\"taskId\": \"TASK\"}]}",
        "POST /filter/FILTER/list {\"processVariables\": [TERM]}",
        "POST /filter/FILTER/list {\"orQueries\": [{\"processVariables\": [TERM]}]}",
        "POST /filter/FILTER/list {\"taskVariables\": [TERM]}",
        "POST /filter/FILTER/count {\"processVariables\": [TERM]}",
        "POST /filter/FILTER/singleResult {\"taskId\": \"TASK\", \"processVariables\": [TERM]}",
        "POST /filter/create {\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {\"processVariables\": [TERM]}}",
        "GET /task?processVariables=KEY_OP_VALUE ", "GET /task?taskVariables=KEY_OP_VALUE ",
        "GET /task/count?processVariables=KEY_OP_VALUE ", "GET /task/TASK/form-variables?variableNames=VALUE ",
        "GET /process-instance?variables=KEY_OP_VALUE ", "POST /process-instance {\"variables\": [TERM]}",
        "POST /process-instance/count {\"processDefinitionKey\": \"concern\", \"variables\": [TERM]}",
        "POST /execution {\"processVariables\": [TERM]}", "POST /variable-instance {\"variableValues\": [TERM]}",
        "POST /history/process-instance {\"variables\": [TERM]}", "POST /history/task {\"processVariables\": [TERM]}",
        "POST /history/variable-instance {\"variableName\": \"KEY\", \"variableValue\": \"VALUE\"}",
        "GET /user?firstName=VALUE ", "GET /group?member=VALUE ", "GET /group?name=VALUE ", "GET /tenant?name=VALUE ",
        "GET /tenant/VALUE ", "GET /group/VALUE ").map(
            way -> way.replace("TASK", task.id().value())
                .replace("FILTER", filter()))
        .toList();
  }

  private String filter() {
    return jdbc.sql("select id_ from act_ru_filter where name_ = 'My work'").query(String.class).single();
  }

  private String raise(RestSession session, String site) {
    Map<String, String> all = new HashMap<>(ANSWERS);
    all.put(RaisingSite.KEY, site);
    return said(session.post(RaisingByRest.address(jdbc), RaisingByRest.json(all)));
  }

  private static String answer(RestSession session, String asked, String value) {
    String[] parts = asked.split(" ", 3);
    return said(session.send(parts[0], ENGINE + parts[1].replace("VALUE", URLEncoder.encode(value, UTF_8)),
        parts[2].replace("VALUE", value), "application/json"));
  }

  private static String said(HttpResponse<String> answer) {
    return answer.statusCode() + answer.body().replaceAll("\"timestamp\":\"[^\"]*\"", "");
  }
}

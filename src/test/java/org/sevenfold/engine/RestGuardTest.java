package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same guard behind the engine's REST API, asked over HTTP by people who have signed in, and by nobody. */
class RestGuardTest extends ProductTest {

  private static final String CANARY = "zqcanary";
  private static final String TYPED = CANARY + "-by-rest";
  private static final String TRIAGED = """
      {"variables": {"triage_note": {"value": "Seen, and I will ring the school"},
        "triage_outcome": {"value": "nothing_more"}, "lead_level_of_need": {"value": "level_2"}}}""";

  @LocalServerPort
  int port;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Directory directory;
  @Autowired
  JdbcClient jdbc;
  private TestPeople people;
  private OpenCase open;
  private String triage;
  private RestSession lead;

  @BeforeEach
  void aLeadHasClaimedTheTriageAndSignsIn() {
    people = new TestPeople(directory);
    open = OpenCase.raised(people, cases, work);
    triage = open.claimed(OpenCase.TRIAGE, people.lead()).value();
    lead = RestSession.of(people.lead(), port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine",
      "/camunda/api/engine/engine/default/version"})
  void nobodyGetsAnythingWithoutSigningIn(String address) {
    assertThat(RestSession.nobody(port).send("GET", address, "", "application/json").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/welcome/default/", "/camunda/app/admin/default/",
      "/camunda/app/cockpit/default/", "/camunda/api/admin/setup/default/user/create",
      "/camunda/api/admin/auth/user/default/login/tasklist",
      "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
      "/camunda/api/welcome/plugin/any/default", "/engine-rest/task"})
  void ofCamundasPagesALeadOpensTasklistAlone(String address) {
    assertThat(Stream.of("GET", "POST").map(method -> lead.send(method, address, "", "application/json").statusCode()))
        .allMatch(status -> status == 403 || status == 404);
  }

  @Test
  void aTaskIsAnsweredWithItsForm() {
    assertThat(lead.post("/task/" + triage + "/submit-form", TRIAGED).statusCode()).isEqualTo(204);
    assertThat(work.find(new TaskId(triage))).isEmpty();
  }

  @Test
  void aTaskIsPutBackAndClaimed() {
    assertThat(lead.post("/task/" + triage + "/unclaim", "{}").statusCode()).isEqualTo(204);
    assertThat(work.find(new TaskId(triage)).orElseThrow().isClaimed()).isFalse();
    assertThat(lead.post("/task/" + triage + "/claim", "{\"userId\": \"%s\"}".formatted(people.lead().id()))
        .statusCode()).isEqualTo(204);
    assertThat(work.find(new TaskId(triage)).orElseThrow().isClaimedBy(people.lead().id())).isTrue();
  }

  @Test
  void aConcernIsRaisedWithItsFormAndGetsItsReferenceFromTheProduct() {
    HttpResponse<String> answer = lead.post(filled("/process-definition/MODEL/submit-form"), """
        {"variables": {"immediate_danger": {"value": "no"}, "about_staff": {"value": "no"},
          "who": {"value": "not sure"}, "lead_told_who": {"value": "yes"}, "whose_words":
          {"value": "i_saw_or_heard_it"}, "what_was_seen": {"value": "A bruise"}, "when_it_happened":
          {"value": "Today"}}}""");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).containsPattern("\"businessKey\":\"[0-9A-Z]{5}-[0-9A-Z]{5}\"");
  }

  @Test
  void aRequestWithoutTheTokenIsForged() {
    lead.forgetToken();
    Footprint before = Footprint.of(jdbc);
    assertThat(lead.post("/task/" + triage + "/submit-form", TRIAGED).statusCode()).isEqualTo(403);
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"variables\": {}}|Write an answer",
      "{\"variables\": {\"lead_level_of_need\": {\"value\": \"zqcanary-by-rest\"}}}|Choose one of the answers shown",
      "{\"variables\": {\"zqcanary-by-rest\": {\"value\": \"x\"}}}|does not ask for everything",
      "{\"variables\": {\"triage_note\": {\"value\": \"[1]\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\":"
          + " \"java.util.ArrayList\", \"serializationDataFormat\": \"application/json\"}}}}|as text"})
  void anAnswerThatDoesNotFitIsA400InPlainWordsAndChangesNothing(String json, String words) {
    for (String path : List.of("/submit-form", "/complete")) {
      refused(400, "POST", "/task/" + triage + path, json, words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{}]", "[1]", "{}", "7", "zqcanary"})
  void whatTasklistWouldNeverSendAsAChecklistIsRefused(String value) {
    refused(400, "POST", "/task/" + triage + "/submit-form",
        "{\"variables\": {\"triage_note\": {\"value\": \"" + value + "\", \"type\": \"Json\"}}}", "list of texts");
  }

  @Test
  void aHundredThousandCharactersAreA400() {
    refused(400, "POST", "/task/" + triage + "/submit-form",
        "{\"variables\": {\"triage_note\": {\"value\": \"" + TYPED.repeat(7_000) + "\"}}}", "Shorten this");
  }

  @Test
  void aBusinessKeyOfOnesOwnIsA400() {
    refused(400, "POST", filled("/process-definition/MODEL/submit-form"),
        "{\"businessKey\": \"" + TYPED + "\", \"variables\": {}}", "reference");
  }

  @Test
  void aTaskThatIsDoneIsAConflict() {
    lead.post("/task/" + triage + "/submit-form", TRIAGED);
    refused(409, "POST", "/task/" + triage + "/submit-form", TRIAGED, "Somebody answered first");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "PUT|/task/TASK|{\"name\": \"zqcanary\"}",
      "POST|/task/TASK/assignee|{\"userId\": \"zqcanary\"}", "POST|/task/TASK/delegate|{\"userId\": \"zqcanary\"}",
      "POST|/task/TASK/resolve|{}", "POST|/task/TASK/bpmnError|{\"errorCode\": \"zqcanary\"}",
      "PUT|/task/TASK/variables/decision|{\"value\": \"zqcanary\"}",
      "POST|/task/TASK/variables|{\"modifications\": {\"a\": {\"value\": \"zqcanary\"}}}",
      "PUT|/process-instance/INSTANCE/variables/a|{\"value\": \"zqcanary\"}", "DELETE|/process-instance/INSTANCE|",
      "POST|/process-instance/INSTANCE/modification|{\"instructions\": [{\"type\": \"cancel\","
          + " \"activityId\": \"triage\"}]}",
      "POST|/process-definition/MODEL/start|{\"businessKey\": \"zqcanary\"}",
      "POST|/message|{\"messageName\": \"new_danger\", \"businessKey\": \"zqcanary\"}",
      "POST|/signal|{\"name\": \"zqcanary\"}",
      "POST|/filter/create|{\"resourceType\": \"Task\", \"name\": \"zqcanary\", \"query\": {}}",
      "POST|/decision-definition/TABLE/evaluate|{\"variables\": {\"a\": {\"value\": \"zqcanary\"}}}",
      "POST|/process-instance/delete|{\"processInstanceIds\": [\"INSTANCE\"], \"deleteReason\": \"zqcanary\"}",
      "POST|/authorization/create|{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"zqcanary\","
          + " \"resourceType\": 7, \"resourceId\": \"*\"}"})
  void whatIsNotOnTheListIsRefused(String method, String path, String json) {
    Footprint before = Footprint.of(jdbc);
    HttpResponse<String> answer = lead.api(method, filled(path), json == null ? "" : filled(json));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.body()).contains("This is not one of the things").doesNotContain(CANARY);
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
  }

  @Test
  void aCommentIsRefused() {
    Footprint before = Footprint.of(jdbc);
    assertThat(lead.post("/task/" + triage + "/comment/create", "{\"message\": \"" + TYPED + "\"}").statusCode())
        .isBetween(400, 499);
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
  }

  /** CVE-2026-109432, and every other way to have an expression run. */
  @ParameterizedTest
  @ValueSource(strings = {"/task", "/task/count", "/task?firstResult=0&maxResults=5", "/filter/FILTER/list",
      "/filter/FILTER/count", "/filter/FILTER/singleResult"})
  void anExpressionInAQueryIsRefusedAtAnyDepthAndNeverRuns(String path) {
    String expression = "Expression\": \"${org_sevenfold_ran.toString()}\"";
    for (String query : List.of("{\"assignee" + expression + "}",
        "{\"orQueries\": [{\"assignee" + expression + ", \"name\": \"x\"}]}",
        "{\"orQueries\": [{\"name\": \"x\"}, {\"dueBefore" + expression + "}]}",
        "{\"orQueries\": [{\"orQueries\": [{\"candidateUser" + expression + "}]}]}")) {
      HttpResponse<String> answer = lead.post(filled(path), query);
      assertThat(answer.statusCode()).as(path + query + answer.body()).isIn(400, 403);
      assertThat(answer.body()).doesNotContain("org_sevenfold_ran");
    }
  }

  @Test
  void aFilterWithAnExpressionIsNotMade() {
    String filter = "{\"resourceType\": \"Task\", \"name\": \"mine\", \"query\": {\"assigneeExpression\":"
        + " \"${currentUser()}\"}}";
    for (String path : List.of("POST /filter/create", "PUT /filter/FILTER")) {
      Footprint before = Footprint.of(jdbc);
      String[] asked = filled(path).split(" ");
      assertThat(lead.api(asked[0], asked[1], filter).statusCode()).isIn(400, 403);
      assertThat(Footprint.of(jdbc)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/task/no-such-task", "/task/no-such-task/form", "/task/no-such-task/deployed-form",
      "/task/no-such-task/form-variables"})
  void aTaskThatDoesNotExistIsNotFound(String path) {
    assertThat(lead.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aLeadSeesTheirOwnTasksAndAStrangerNone() {
    assertThat(lead.get("/task").body()).contains(triage);
    RestSession stranger = RestSession.of(new TestPeople(directory).lead(), port);
    assertThat(stranger.get("/task").body()).isEqualTo("[]");
    assertThat(stranger.get("/task/" + triage).statusCode()).isIn(403, 404);
    assertThat(stranger.get("/process-instance").statusCode()).isEqualTo(403);
    assertThat(stranger.get("/history/task").statusCode()).isEqualTo(403);
  }

  private void refused(int status, String method, String path, String json, String words) {
    Footprint before = Footprint.of(jdbc);
    HttpResponse<String> answer = lead.api(method, path, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words).doesNotContain(CANARY);
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
  }

  private String filled(String template) {
    String instance = jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ?").param(triage)
        .query(String.class).single();
    return template.replace("TASK", triage).replace("INSTANCE", instance).replace("MODEL", newest("procdef", "concern"))
        .replace("TABLE", newest("decision_def", "destination"))
        .replace("FILTER", jdbc.sql("select id_ from act_ru_filter where name_ = 'My work'").query(String.class)
            .single());
  }

  private String newest(String table, String key) {
    return jdbc.sql("select id_ from act_re_" + table + " where key_ = ? order by version_ desc limit 1").param(key)
        .query(String.class).single();
  }
}

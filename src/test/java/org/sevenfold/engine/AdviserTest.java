package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.PlantedCase;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OwnRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An adviser comes to the question as put and to nothing else, by whatever way they look. */
class AdviserTest extends PageTest {

  private static final Path UNSURE = Path.of("src/test/resources/cases/C03.yaml");
  private static final String QUESTION = "ask-for-advice advice_question";

  @LocalServerPort
  int port;
  @Autowired
  Concerns concerns;
  @Autowired
  OwnRecord own;
  @Autowired
  Vocabulary vocabulary;
  @Autowired
  LondonTime london;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  RuntimeService runtime;
  private final Canaries canaries = new Canaries();
  private Person adviser;
  private ConcernReference concern;
  private OpenTask task;

  @BeforeEach
  void aManagerIsAskedAboutSomebody() {
    adviser = people.the(Role.MANAGER);
    PlantedCase planted = new PlantedCase(cases, work, directory, vocabulary, london, (form,
        field) -> field.endsWith("(date)") ? canaries.date(form + " " + field) : canaries.text(form + " " + field));
    concern = planted.raise(UNSURE, people.raiser(), Map.of("whom_to_ask", adviser.userName()));
    task = planted.goOnUntil(concern, "advise");
    assertThat(canaries.planted()).hasSizeGreaterThan(5).containsValue(QUESTION);
  }

  @Test
  @Meets("P05.b1e#1")
  void everyPageTellsTheQuestionAndNothingElse() throws Exception {
    assertThat(text(adviser, "/tasks/" + task.id())).contains(question());
    cases.claim(adviser, task.id());
    assertThat(text(adviser, "/tasks/" + task.id())).contains(question(), "name=\"advice\"");
    for (String page : List.of("/tasks/" + task.id(), "/tasks", "/concerns", "/", "/concerns/" + concern,
        "/concerns/" + concern + "/changed", "/concerns/" + concern + "/raised",
        "/concerns/" + concern + "/disclosures/1", "/concerns/" + task.reference())) {
      // what the adviser typed into the address is not told by the page
      assertNothingElse(text(adviser, page).replace(page, ""), page);
    }
    assertThat(status(adviser, "/concerns/" + concern)).isEqualTo(404);
    assertThat(status(adviser, "/concerns/" + task.reference())).isEqualTo(404);
  }

  @Test
  void whatTheAdviserSendsOpensNothing() throws Exception {
    cases.claim(adviser, task.id());
    assertNothingElse(send(adviser, "/tasks/" + task.id(), Map.of("advice", "")).getResponse().getContentAsString(),
        "refused");
    for (String act : List.of("/pass-to-lead", "/changed", "/open")) {
      assertThat(send(adviser, "/concerns/" + concern + act, Map.of("what", "REFER_NOW", "said", "let me see"))
          .getResponse().getStatus()).as(act).isIn(403, 404);
    }
    var done = send(adviser, "/tasks/" + task.id(),
        Map.of("advice", "not_established", "advice_words", "I would watch and ask the mother again"));
    String receipt = done.getResponse().getRedirectedUrl();
    assertThat(receipt).isEqualTo("/decisions/" + task.id());
    assertThat(text(adviser, receipt)).contains("I would watch and ask the mother again");
    assertNothingElse(text(adviser, receipt), "receipt");
    assertThat(status(adviser, "/concerns/" + concern)).isEqualTo(404);
  }

  @Test
  void whoeverAsksBackLearnsTheAnswerAndNothingElse() throws Exception {
    String asked = "How long has it gone on?";
    String answered = "For about two weeks, and more often lately";
    cases.claim(adviser, task.id());
    send(adviser, "/tasks/" + task.id(), Map.of("advice", "asks_back", "ask_back", asked));
    OpenTask back = work.ofConcern(concern).stream().filter(one -> one.key().equals("answer_adviser")).findFirst()
        .orElseThrow();
    assertThat(status(adviser, "/tasks/" + back.id())).isEqualTo(404);
    assertThat(RestSession.of(adviser, port).get("/task/" + back.id()).statusCode()).isIn(403, 404);
    assertThatThrownBy(() -> cases.claim(adviser, back.id())).isInstanceOf(AnswerRefused.class);
    cases.claim(people.raiser(), back.id());
    assertThat(text(people.raiser(), "/tasks/" + back.id())).contains(asked, adviser.name());
    send(people.raiser(), "/tasks/" + back.id(), Map.of("answer_to_adviser", answered));
    OpenTask again = work.ofConcern(concern).stream().filter(one -> one.key().equals("advise")).findFirst()
        .orElseThrow();
    cases.claim(adviser, again.id());
    for (String page : List.of("/tasks/" + again.id(), "/tasks", "/decisions/" + task.id(), "/decisions")) {
      assertNothingElse(text(adviser, page), page);
    }
    assertThat(text(adviser, "/tasks/" + again.id())).contains(question(), asked, answered);
    assertNothingElse(RestSession.of(adviser, port).get("/task/" + again.id() + "/form-variables").body(), "REST");
    assertThat(status(adviser, "/concerns/" + concern)).isEqualTo(404);
  }

  @Test
  void theEnginesApiTellsNoMore() {
    cases.claim(adviser, task.id());
    String instance = jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ?").param(task.id().value())
        .query(String.class).single();
    RestSession api = RestSession.of(adviser, port);
    assertThat(api.get("/task/" + task.id()).body()).contains(task.id().value());
    assertThat(api.get("/task/" + task.id() + "/form-variables").body()).isEqualTo("{}");
    List<String> reads = Stream.of("/task", "/task/ID", "/task/ID/form-variables", "/task/ID/variables",
        "/task/ID/variables/harm_suspected", "/task/ID/localVariables", "/task/ID/deployed-form", "/task/ID/form",
        "/task/ID/rendered-form", "/task/ID/identity-links", "/task/ID/comment", "/task/ID/attachment",
        "/task/ID/form-variables?variableNames=harm_suspected,route", "/process-instance", "/process-instance/PI",
        "/process-instance/PI/variables", "/process-instance/PI/activity-instances",
        "/process-instance?subProcessInstance=PI", "/variable-instance", "/variable-instance?processInstanceIdIn=PI",
        "/variable-instance?taskIdIn=ID", "/execution", "/execution/PI", "/execution/PI/localVariables",
        "/history/process-instance", "/history/process-instance?subProcessInstanceId=PI", "/history/task",
        "/history/variable-instance", "/history/activity-instance", "/history/detail", "/history/user-operation",
        "/history/decision-instance", "/incident", "/job", "/filter", "/authorization",
        "/task?processInstanceBusinessKey=" + concern).map(
            path -> path.replace("ID", task.id().value())
                .replace("PI", instance))
        .toList();
    reads.forEach(path -> assertNothingElse(api.get(path).body().replace(concern + "?", ""), path));
    String asked = "{\"processInstanceIdIn\":[\"" + instance + "\"]}";
    assertNothingElse(api.post("/variable-instance", asked).body(), "post");
    Map<String, Object> known = new HashMap<>(runtime.getVariables(instance));
    known.values().removeIf(Objects::isNull);
    assertThat(known.keySet())
        .containsExactlyInAnyOrder("reference", "pack", "agency", "route", "harm_suspected", "identity_disclosed");
  }

  @Test
  void norDoesTheProduct() {
    cases.claim(adviser, task.id());
    assertThat(concerns.seenBy(adviser.id(), concern)).isEmpty();
    assertThat(concerns.raisedBy(adviser.id())).isEmpty();
    assertThat(work.mine(adviser.id())).extracting(OpenTask::key).containsExactly("advise");
    assertThat(own.said(TestReading.COMPARING, task.reference(), cases.form(task).shows()))
        .extracting(said -> said.field().key())
        .containsExactly("may_recognise_them", "advice_question");
    assertThat(own.said(TestReading.COMPARING, concern, cases.form(task).shows())).isEmpty();
  }

  @Test
  void aLeadIsNotToldEitherUntilTheyOpenItWithAReason() throws Exception {
    Person lead = people.lead();
    String page = "/concerns/" + concern;
    assertThat(text(lead, page)).contains("Nobody is named yet").doesNotContain(canaries.word());
    assertThat(send(lead, page + "/open", Map.of("said", " ")).getResponse().getStatus()).isEqualTo(400);
    assertThat(concerns.seenBy(lead.id(), concern)).isEmpty();
    assertThatThrownBy(() -> cases.tell(lead, concern, CaseMessage.NEW_INFORMATION, Map.of()))
        .isInstanceOf(AnswerRefused.class);
    send(lead, page + "/open",
        Map.of("said", "A neighbour rang about the same house", "because", "belongs_together"));
    assertThat(text(lead, page)).contains("Who it is about was opened to", "A neighbour rang about the same house");
    assertThat(concerns.seenBy(people.secondLead().id(), concern)).isEmpty();
  }

  @Test
  void anExcludedLeadCanNotOpenIt() throws Exception {
    concerns.exclude(people.lead().id(), concern);
    assertThat(status(people.lead(), "/concerns/" + concern)).isEqualTo(404);
    assertThat(send(people.lead(), "/concerns/" + concern + "/open", Map.of("said", "Let me see")).getResponse()
        .getStatus()).isEqualTo(404);
  }

  private String question() {
    return canaries.planted().entrySet().stream().filter(one -> one.getValue().equals(QUESTION))
        .map(Map.Entry::getKey).findFirst().orElseThrow();
  }

  private void assertNothingElse(String seen, String where) {
    String less = seen.replace(question(), "");
    assertThat(List.of(less)).as(where)
        .allMatch(text -> Stream.of(canaries.word(), concern.value(), people.raiser().id().value(),
            people.raiser().name(), "harm_level", "significant_harm", "\"harm_suspected\":", "\"ADVICE\"")
            .noneMatch(text::contains));
  }
}

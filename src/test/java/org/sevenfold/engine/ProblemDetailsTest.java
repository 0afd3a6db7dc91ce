package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever the API does not do it says in one way, RFC 9457, in our words and never in the engine's. */
class ProblemDetailsTest extends ProductTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRIAGE = "{\"variables\": {\"triage_note\": {\"value\": \"I will ring\"},"
      + " \"triage_outcome\": {\"value\": \"nothing_more\"}, \"lead_level_of_need\": {\"value\": \"level_2\"}}}";

  @LocalServerPort
  int port;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Directory directory;

  private TestPeople people;
  private String triage;
  private RestSession lead;

  @BeforeEach
  void aLeadHasClaimedTheTriage() {
    people = new TestPeople(directory);
    TaskId task = OpenCase.raised(people, cases, work).claimed(OpenCase.TRIAGE, people.lead());
    triage = task.value();
    lead = RestSession.of(people.lead(), port);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
      METHOD | PATH                                 | BODY                           | STATUS | TYPE
      GET    | /task?nameLike=x                     |                                | 400    | bad-request
      GET    | /task/none                           |                                | 404    | not-there
      GET    | /history/task                        |                                | 403    | not-allowed
      POST   | /task/TASK/submit-form               | {"variables": {}}              | 400    | bad-request
      POST   | /task/TASK/submit-form               | {"variables":                  | 400    | bad-request
      POST   | /task/TASK/submit-form               | []                             | 400    | bad-request
      POST   | /task/TASK/claim                     | {"userId": "somebody else"}    | 403    | not-allowed
      POST   | /task/none/submit-form               | {"variables": {}}              | 409    | done-already
      PUT    | /task/TASK/variables/decision        | {"value": "SHARE"}             | 403    | not-allowed
      """)
  void aKindOfProblemHasOneTypeForEver(String method, String path, String body, int status, String type)
      throws JsonProcessingException {
    HttpResponse<String> answer = lead.api(method, path.replace("TASK", triage), body == null ? "" : body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(faults("", answer)).isEmpty();
    assertThat(JSON.readTree(answer.body()).path("type").asText()).isEqualTo("urn:sevenfold:problem:" + type);
  }

  @Test
  void whoeverIsNotSignedInIsToldSo() throws JsonProcessingException {
    HttpResponse<String> answer = RestSession.nobody(port).get("/task");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(faults("", answer)).isEmpty();
  }

  @Test
  void whoeverIsSecondIsToldSo() throws JsonProcessingException {
    assertThat(lead.post("/task/" + triage + "/submit-form", TRIAGE).statusCode()).isEqualTo(204);
    HttpResponse<String> again = lead.post("/task/" + triage + "/submit-form", TRIAGE);
    assertThat(again.statusCode()).isIn(404, 409);
    assertThat(faults("", again)).isEmpty();
  }

  @Test
  void aForgedRequestIsAnsweredLikewise() throws JsonProcessingException {
    lead.forgetToken();
    HttpResponse<String> answer = lead.post("/task/" + triage + "/submit-form", TRIAGE);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(faults("", answer)).isEmpty();
  }

  /** Every operation that there is, for somebody who works and for somebody who runs it; with ids that are nobody's. */
  @Test
  void noOperationAnswersInTheEnginesWordsAndNoneFails() throws JsonProcessingException {
    List<String> faults = new ArrayList<>();
    for (Person person : List.of(people.raiser(), people.the(Role.ADMINISTRATOR))) {
      RestSession session = RestSession.of(person, port);
      for (RestOperation one : RestOperation.all()) {
        HttpResponse<String> answer = session.api(one.method(), one.path().replaceAll("\\{[^}]*}", "none"),
            one.isRead() ? "" : "{}");
        if (answer.statusCode() >= 400 && !one.method().equals("HEAD")) {
          faults.addAll(faults(one + ": ", answer));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(String of, HttpResponse<String> answer) throws JsonProcessingException {
    JsonNode problem = JSON.readTree(answer.body());
    String words = problem.path("detail").asText();
    return Stream.of(
        wrong(answer.statusCode() >= 500, of + answer.statusCode()),
        wrong(!answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json"), of + "type"),
        wrong(!answer.headers().allValues("Cache-Control").equals(List.of("no-store")), of
            + answer.headers().allValues("Cache-Control")),
        wrong(problem.path("status").asInt() != answer.statusCode(), of + problem),
        wrong(words.isEmpty() || !words.equals(problem.path("message").asText()), of + problem),
        wrong(words.matches("(?s).*(ENGINE-|Exception|org\\.|Cannot |null).*"), of + words))
        .flatMap(List::stream).toList();
  }

  private static List<String> wrong(boolean isWrong, String what) {
    return isWrong ? List.of(what) : List.of();
  }
}

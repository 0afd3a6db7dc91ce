package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nobody answers for all with less than was said of one child: not by the page, nor by REST, nor by Java. */
class AnsweredForTheWorstTest extends PageTest {

  private static final String REFUSED = "more serious was said of another child";

  @LocalServerPort
  int port;
  @Autowired
  ChildWork children;
  private OpenTask describe;
  private Map<String, Object> less;
  private Map<String, Object> worst;

  @BeforeEach
  void itIsWorseForOneOfTwo() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of("who", "Ada Stone"));
    children.add(people.raiser(), concern,
        OneOfSeveral.otherwise("Ben Stone", "16_17", "significant_harm_child", "reasonable_cause"));
    describe = work.ofConcern(concern).stream().filter(task -> task.key().equals("describe")).findFirst().orElseThrow();
    cases.claim(people.raiser(), describe.id());
    less = answers("welfare_need", "none");
    worst = answers("significant_harm_child", "reasonable_cause");
  }

  @Test
  void byThePage() throws Exception {
    MockHttpServletResponse page = sendAnswers(people.raiser(), describe, less);
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains(REFUSED, "href=\"#harm_level\"");
    isStillAsked();
    assertThat(sendAnswers(people.raiser(), describe, worst).getStatus()).isEqualTo(302);
    isAnswered();
  }

  @Test
  void byRest() throws JsonProcessingException {
    RestSession raiser = RestSession.of(people.raiser(), port);
    for (String way : new String[] {"submit-form", "complete"}) {
      HttpResponse<String> answer = raiser.post("/task/" + describe.id() + "/" + way, json(less));
      assertThat(answer.statusCode()).as(way).isGreaterThan(399);
      assertThat(answer.body()).doesNotContain("Stone");
    }
    isStillAsked();
    assertThat(raiser.post("/task/" + describe.id() + "/submit-form", json(worst)).statusCode()).isEqualTo(204);
    isAnswered();
  }

  @Test
  void byJava() {
    AnswerRefused refused = catchThrowableOfType(AnswerRefused.class,
        () -> cases.answer(people.raiser(), describe.id(), less));
    assertThat(refused.problems()).singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(REFUSED).doesNotContain("Ben"));
    isStillAsked();
    cases.answer(people.raiser(), describe.id(), worst);
    isAnswered();
  }

  private void isStillAsked() {
    assertThat(work.find(describe.id())).isPresent();
  }

  private void isAnswered() {
    assertThat(work.find(describe.id())).isEmpty();
  }

  private Map<String, Object> answers(String level, String cause) {
    return new HashMap<>(walk.answers(describe, Map.of("harm_level", level, "cause_for_belief", cause)));
  }

  private static String json(Map<String, Object> answers) throws JsonProcessingException {
    Map<String, Object> variables = new LinkedHashMap<>();
    answers.forEach((key, answer) -> variables.put(key, Map.of("value", answer)));
    return new ObjectMapper().writeValueAsString(Map.of("variables", variables));
  }
}

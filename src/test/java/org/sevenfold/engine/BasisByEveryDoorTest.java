package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.guidance.Meets;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nothing leaves without a basis in law: not by a page, not by the engine's API, not by Java (ADR 0063). */
class BasisByEveryDoorTest extends PageTest {

  /** To social care alone: where it goes to several, the page is one for all of them. */
  private static final Map<String, Object> TO_ONE = toOne();
  private static final String NEEDED = "So that she is found before she goes home";
  private static final String ASKED = "Say on which basis in law it leaves";

  @LocalServerPort
  int port;
  @Autowired
  TaskService tasks;
  @Autowired
  Disclosures disclosures;
  private Person raiser;
  private ConcernReference concern;

  @BeforeEach
  void somethingIsToLeave() {
    raiser = people.raiser();
    concern = walk.raise(raiser, TO_ONE, Map.of());
  }

  @Test
  @Meets("P69.b6#1")
  void noPageTakesItAndWhatWasTypedStays() throws Exception {
    OpenTask share = claimed("share");
    MockHttpServletResponse refused = sendAnswers(raiser, share, withoutBasis(share));
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains(ASKED, NEEDED);
    assertStillHere(share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit-form", "complete"})
  @Meets("P69.b6#1")
  void norDoesTheEnginesApi(String way) throws Exception {
    OpenTask share = claimed("share");
    HttpResponse<String> refused = RestSession.of(raiser, port).post("/task/" + share.id() + "/" + way,
        json(withoutBasis(share)));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(ASKED).doesNotContain(NEEDED);
    assertStillHere(share);
  }

  @Test
  @Meets("P69.b6#1")
  void norDoesJava() {
    OpenTask share = claimed("share");
    assertThatThrownBy(() -> cases.answer(raiser, share.id(), withoutBasis(share))).isInstanceOf(AnswerRefused.class);
    assertStillHere(share);
  }

  /** Asked of the database again, whoever says that it has gone. */
  @Test
  @Meets("P69.b6#1")
  void whatLostItsBasisDoesNotGoByAnyOfThem() throws Exception {
    OpenTask send = claimed("send_now");
    Map<String, Object> gone = walk.answers(send, TO_ONE);
    tasks.setVariable(send.id().value(), "lawful_basis", "unknown");
    assertThat(sendAnswers(raiser, send, gone).getStatus()).isEqualTo(400);
    assertThat(RestSession.of(raiser, port).post("/task/" + send.id() + "/submit-form", json(gone)).statusCode())
        .isEqualTo(400);
    assertThatThrownBy(() -> cases.answer(raiser, send.id(), gone)).isInstanceOf(AnswerRefused.class);
    assertStillHere(send);
  }

  private static Map<String, Object> toOne() {
    Map<String, Object> harm = new HashMap<>(Walk.HARM);
    harm.put("crime_suspected", "none");
    return Map.copyOf(harm);
  }

  private OpenTask claimed(String key) {
    walk.until(concern, task -> task.key().equals(key), TO_ONE, Map.of());
    OpenTask open = work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    cases.claim(raiser, open.id());
    return open;
  }

  private Map<String, Object> withoutBasis(OpenTask share) {
    Map<String, Object> answers = new HashMap<>(walk.answers(share, TO_ONE));
    answers.put("lawful_basis", "unknown");
    answers.put("recipient_need", NEEDED);
    return answers;
  }

  private void assertStillHere(OpenTask task) {
    assertThat(work.find(task.id())).isPresent();
    assertThat(disclosures.of(concern)).isEmpty();
  }

  private static String json(Map<String, Object> answers) throws JsonProcessingException {
    Map<String, Object> variables = new HashMap<>();
    answers.forEach((key, answer) -> variables.put(key, Map.of("value", answer)));
    return new ObjectMapper().writeValueAsString(Map.of("variables", variables));
  }
}

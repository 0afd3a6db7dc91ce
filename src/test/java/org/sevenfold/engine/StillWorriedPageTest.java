package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "I am still worried", by the page, by the engine's REST API and by Java. */
class StillWorriedPageTest extends PageTest {

  private static final String WHY = "She came in with a new bruise";
  private static final Map<String, String> WORDS =
      Map.of("worry_why", WHY, "worry_wanted", "That somebody rings her school", "fresh_danger", "no");

  @LocalServerPort
  int port;
  private ConcernReference concern;
  private String page;

  @BeforeEach
  void aConcernIsRaised() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", "Robin Featherstone"));
    page = "/concerns/" + concern;
  }

  @Test
  void whoeverRaisedItSaysItOnOnePageAndReadsWhoHasItAndWhatTheyAnswer() throws Exception {
    assertThat(text(people.raiser(), page)).contains("I am still worried");
    assertThat(text(people.raiser(), page + "/still-worried")).contains("What worries you?",
        "What would you want to happen?", "ring 999");
    assertThat(send(people.raiser(), page + "/still-worried", WORDS).getResponse().getRedirectedUrl()).isEqualTo(page);
    assertThat(text(people.raiser(), page)).contains("You said that you are still worried",
        "Have both sides talk", people.lead().name(), WHY);
    Person other = people.secondLead();
    cases.claim(other, task().id());
    assertThat(text(other, "/tasks/" + task().id())).contains(WHY, "That somebody rings her school");
    sendAnswers(other, task(), Map.of("worry_answer", "I have rung the school, they see her too",
        "worry_follows", "I refer it today", "side_worried", "Tom: she has a bruise", "side_decided",
        "Ann: it was from play", "disagreement_settled", "yes", "disagreement_change", "nothing"));
    assertThat(text(people.raiser(), page)).contains("I have rung the school, they see her too",
        other.name() + " answered the worry");
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedIsKept() throws Exception {
    String again = send(people.raiser(), page + "/still-worried", Map.of("worry_why", WHY)).getResponse()
        .getContentAsString();
    assertThat(again).contains("There is a problem", WHY, "<title>Error: ");
    assertThat(work.ofConcern(concern)).noneMatch(task -> task.key().equals("answer_worry"));
  }

  @Test
  void nobodyElseSaysItByThePageNorByRestNorByJava() throws Exception {
    cases.passToLead(people.raiser(), concern);
    Person lead = people.lead();
    assertThat(text(lead, page)).doesNotContain("I am still worried");
    assertThat(status(lead, page + "/still-worried")).isEqualTo(404);
    assertThat(send(lead, page + "/still-worried", WORDS).getResponse().getStatus()).isEqualTo(404);
    assertThat(RestSession.of(people.raiser(), port).post("/process-definition/key/resolve-disagreement/start", "{}")
        .statusCode()).as("nobody starts it by REST").isIn(400, 403);
    assertThat(RestSession.of(people.raiser(), port).post("/process-definition/key/resolve-disagreement/submit-form",
        "{\"variables\": {\"worry_why\": {\"value\": \"x\"}}}").statusCode()).isIn(400, 403);
    assertThatThrownBy(() -> cases.stillWorried(lead, concern, WORDS)).isInstanceOf(AnswerRefused.class);
    assertThat(work.ofConcern(concern)).noneMatch(task -> task.key().equals("answer_worry"));
  }

  @Test
  void itIsAnsweredByRestWithTheSameChecks() {
    cases.stillWorried(people.raiser(), concern, WORDS);
    RestSession session = RestSession.of(people.secondLead(), port);
    String task = "/task/" + task().id();
    assertThat(session.post(task + "/claim", "{\"userId\": \"" + people.secondLead().id() + "\"}").statusCode())
        .isEqualTo(204);
    String half = "{\"variables\": {\"worry_answer\": {\"value\": \"I look at it\"}}}";
    assertThat(session.post(task + "/submit-form", half).statusCode()).isEqualTo(400);
    String whole = half.replace("}}}", "}, \"worry_follows\": {\"value\": \"I ring today\"}, \"side_worried\": "
        + "{\"value\": \"Tom\"}, \"side_decided\": {\"value\": \"Ann\"}, \"disagreement_settled\": "
        + "{\"value\": \"yes\"}, \"disagreement_change\": {\"value\": \"nothing\"}}}");
    assertThat(session.post(task + "/submit-form", whole).statusCode()).isEqualTo(204);
    assertThat(work.ofConcern(concern)).noneMatch(one -> one.key().equals("answer_worry"));
  }

  private OpenTask task() {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals("answer_worry")).findFirst()
        .orElseThrow();
  }
}

package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;

/** What stands before somebody who has just saved an answer: never what was offered to somebody else, never nothing. */
class AfterAnAnswerTest extends PageTest {

  private static final Map<String, Object> VERY_SENSITIVE =
      Map.of("p54_b3", "yes", "sensitivity", "high", "guardian_decision", "SHARE");

  @Test
  void aLeadWhoTriagesIsNotGivenTheRaisersQuestions() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    String next = saved(people.lead(), task(concern, "triage"));
    assertThat(next).isEqualTo("/concerns/" + concern);
    assertThat(status(people.lead(), next)).isEqualTo(200);
    assertThat(work.ofConcern(concern)).isNotEmpty().noneMatch(OpenTask::isClaimed);
  }

  @Test
  void theRaiserGoesOnFromQuestionToQuestion() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    String next = saved(people.raiser(), task(concern, "describe"));
    assertThat(work.mine(people.raiser().id())).singleElement()
        .satisfies(task -> assertThat(next).isEqualTo("/tasks/" + task.id()));
  }

  @Test
  void aLeadWhoHasTakenTheQuestionsGoesOnWithThem() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    cases.passToLead(people.raiser(), concern);
    saved(people.lead(), task(concern, "describe"));
    assertThat(work.mine(people.lead().id())).singleElement()
        .satisfies(task -> assertThat(task.role()).isEqualTo("practitioner"));
  }

  @Test
  void whatIsAskedAgainBecauseOfALeadIsTheRaisersToAnswer() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("purpose"), Walk.HARM, Map.of());
    send(people.lead(), "/concerns/" + concern + "/changed", Map.of("what", "NEW_INFORMATION"));
    assertThat(work.mine(people.lead().id())).isEmpty();
  }

  @Test
  void theGuardiansSignatureEndsOnAPageThatExists() throws Exception {
    Person guardian = people.the(Role.CALDICOTT_GUARDIAN);
    ConcernReference concern = walk.raise(people.raiser(), VERY_SENSITIVE, Map.of());
    walk.until(concern, task -> task.role().equals("caldicott_guardian"), VERY_SENSITIVE, Map.of());
    OpenTask decision = work.unclaimed(guardian.id()).get(0);
    assertThat(status(guardian, saved(guardian, decision, VERY_SENSITIVE))).isEqualTo(200);
  }

  private OpenTask task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  /** Where the page leads on which somebody has answered. */
  private String saved(Person person, OpenTask task) throws Exception {
    return saved(person, task, Walk.HARM);
  }

  private String saved(Person person, OpenTask task, Map<String, Object> given) throws Exception {
    cases.claim(person, task.id());
    return sendAnswers(person, task, walk.answers(task, given)).getRedirectedUrl();
  }
}

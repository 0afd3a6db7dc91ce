package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** No page asks for a decision without what is to be decided, as far as whoever is asked may read it. */
class ObjectOfADecisionTest extends PageTest {

  private static final Map<String, Object> WORDS =
      Map.of("who", "Robin Featherstone", "what_was_seen", "A bruise in the shape of a hand");

  @Autowired
  Escalation escalation;
  @Autowired
  TransactionTemplate transaction;

  @Test
  void whoeverIsAskedToTakeOverReadsWhatIsLateHowUrgentItIsAndWhoHasIt() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("lead_told_who", "no"), WORDS);
    cases.claim(people.raiser(), task(concern, "describe").id());
    OpenTask late = overdue(task(concern, "describe"));
    assertThat(late.title()).isEqualTo("Take over what is overdue: What do you know?");
    assertThat(text(people.lead(), "/tasks")).contains(late.title());
    assertThat(text(people.lead(), "/tasks/" + late.id()))
        .contains("What is late", "How urgent the concern is", "soon", people.raiser().name())
        .doesNotContain("Featherstone", "bruise");
    assertThat(status(people.the(Role.SERVICE_MANAGER), "/tasks/" + late.id())).as("on a later rung").isEqualTo(404);
  }

  @Test
  void whoeverMayRefuseAnAuthorityReadsTheConcernAndWhatItAsksBesideTheQuestion() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of());
    walk.until(concern, task -> task.key().equals("lead_answers_request"),
        Map.of("inbound_request", "s47", "unreasonable", "yes"), WORDS);
    assertThat(text(people.lead(), "/tasks/" + task(concern, "lead_answers_request").id()))
        .contains("Who asks, and for exactly what?", "What did you see or hear?");
  }

  @Test
  void whatMayNotBeReadDoesNotStandBesideAQuestionEither() throws Exception {
    ConcernReference concern =
        walk.raise(people.raiser(), Map.of("lead_told_who", "no", "immediate_danger", "unknown"), WORDS);
    assertThat(text(people.lead(), "/tasks/" + task(concern, "check_danger").id())).contains("Is somebody in danger?")
        .doesNotContain("Featherstone", "bruise");
  }

  private OpenTask overdue(OpenTask task) {
    clock.moveTo(task.dueAt().orElseThrow());
    transaction.executeWithoutResult(status -> escalation.escalate(task.id()));
    return task(task.concern(), "overdue_task");
  }

  private OpenTask task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}

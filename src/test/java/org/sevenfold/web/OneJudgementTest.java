package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked for one judgement reads what it rests on, not the whole, and finds again what they decided. */
class OneJudgementTest extends PageTest {

  private static final Map<String, Object> VERY_SENSITIVE =
      Map.of("p54_b3", "yes", "sensitivity", "high", "guardian_decision", "SHARE");
  private static final Map<String, Object> TYPED = Map.of("who", "Robin Featherstone", "consequence_if_shared",
      "The family may move away", "consequence_if_not_shared", "It may go on as it is");
  private static final String REASONS = "The need to keep him safe weighs more than what the family asks for";

  @Autowired
  Concerns concerns;

  private ConcernReference concern;
  private Person guardian;
  private OpenTask decision;

  @BeforeEach
  void theGuardianIsAsked() {
    guardian = people.the(Role.CALDICOTT_GUARDIAN);
    concern = walk.raise(people.raiser(), VERY_SENSITIVE, TYPED);
    walk.until(concern, task -> task.role().equals("caldicott_guardian"), VERY_SENSITIVE, TYPED);
    decision = work.unclaimed(guardian.id()).get(0);
  }

  @Test
  void theGuardianReadsWhatSpeaksForAndAgainstAndWhoSaidSo() throws Exception {
    assertThat(text(guardian, "/tasks/" + decision.id())).contains("What this rests on", "The family may move away",
        "It may go on as it is", "Raised by <span>Test practitioner, practitioner</span>")
        .doesNotContain("Featherstone", "The whole concern");
  }

  @Test
  void theGuardianDoesNotReadTheWholeConcern() throws Exception {
    cases.claim(guardian, decision.id());
    assertThat(status(guardian, "/concerns/" + concern)).isEqualTo(404);
    assertThat(text(guardian, "/tasks/" + decision.id())).contains("What this rests on");
  }

  @Test
  void whileNobodyIsNamedTheGuardianReadsTheQuestionAlone() throws Exception {
    concerns.mask(concern);
    assertThat(text(guardian, "/tasks/" + decision.id())).contains("You see what was put to you, and nothing else")
        .doesNotContain("The family may move away");
  }

  @Test
  void theSignatureEndsOnAReceiptInTheGuardiansOwnWords() throws Exception {
    String receipt = decided();
    assertThat(receipt).isEqualTo("/decisions/" + decision.id());
    assertThat(text(guardian, receipt)).contains("Saved and sealed", REASONS, "Share the information",
        "What happens next", concern.value()).doesNotContain("The whole concern", "Featherstone");
    assertThat(text(guardian, "/decisions")).contains(receipt, decision.title());
    assertThat(text(guardian, "/tasks")).contains("/decisions");
  }

  @Test
  void whoMaySeeTheConcernFindsTheWayToItThere() throws Exception {
    String receipt = decided();
    concerns.openTo(guardian.id(), concern);
    assertThat(text(guardian, receipt)).contains("href=\"/concerns/" + concern + "\"");
  }

  @Test
  void aReceiptIsNobodyElses() throws Exception {
    String receipt = decided();
    for (Person other : new Person[] {people.lead(), people.raiser(), people.the(Role.ADMINISTRATOR)}) {
      assertThat(status(other, receipt)).as(other.name()).isEqualTo(404);
      assertThat(text(other, "/decisions")).doesNotContain(receipt);
    }
  }

  @Test
  void whoIsLeftOutFindsNothingOfItNotEvenTheirOwn() throws Exception {
    String receipt = decided();
    concerns.exclude(guardian.id(), concern);
    assertThat(status(guardian, receipt)).isEqualTo(404);
    assertThat(text(guardian, "/decisions")).doesNotContain(receipt);
  }

  private String decided() throws Exception {
    cases.claim(guardian, decision.id());
    Map<String, Object> answers = new HashMap<>(walk.answers(decision, VERY_SENSITIVE));
    answers.put("guardian_reasons", REASONS);
    return sendAnswers(guardian, decision, answers).getRedirectedUrl();
  }
}

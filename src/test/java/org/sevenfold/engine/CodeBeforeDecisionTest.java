package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.guidance.Meets;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;

/** Whoever does not keep to their professional code, or is not sure, is advised before they sign a decision. */
class CodeBeforeDecisionTest extends PageTest {

  /** Nobody is harmed, and nobody can be asked: the public interest is left, and it is for the practitioner. */
  private static final Map<String, Object> JUDGEMENT = Map.of("p54_b3", "yes", "necessary", "no", "sensitivity", "low",
      "practitioner_decision", "DO_NOT_SHARE");

  @Test
  @Meets("P47.b#2")
  void whoIsNotSureOfTheirCodeGetsAdviceBeforeTheySign() {
    for (String followed : new String[] {"no", "unknown"}) {
      OpenTask decide = decision(Map.of("professional_code", "health", "code_followed", followed));
      assertThatThrownBy(() -> walk.answer(people.raiser(), decide, JUDGEMENT)).as(followed)
          .isInstanceOf(AnswerRefused.class);
      Map<String, Object> waits = new HashMap<>(JUDGEMENT);
      waits.put("practitioner_decision", "DEFER_FOR_ADVICE");
      walk.answer(people.raiser(), decide, waits);
      assertThat(work.ofConcern(decide.concern())).extracting(OpenTask::key).contains("answer_deferral");
    }
  }

  @Test
  @Meets("P47.b#2")
  void whoDecidesSeesWhichCodeItIsAndWhetherItIsFollowed() throws Exception {
    String health = "What the codes of health professions ask";
    assertThat(page(decision(Map.of("professional_code", "health", "code_followed", "unknown"))))
        .contains("Professional code:</strong> <span>Health</span>. Is it followed? <strong>Not sure</strong>", health,
            "gets advice before they sign")
        .doesNotContain("What the code of teachers asks");
    assertThat(page(decision(Map.of("professional_code", "health", "code_followed", "yes"))))
        .contains("Is it followed? <strong>Yes</strong>", health).doesNotContain("gets advice before they sign");
    for (Map<String, Object> none : List.<Map<String, Object>>of(Map.of(), Map.of("professional_code", "none"))) {
      assertThat(page(decision(none))).doesNotContain("Professional code:", health);
    }
  }

  private String page(OpenTask task) throws Exception {
    return text(people.raiser(), "/tasks/" + task.id());
  }

  @Test
  void aReferralOfBelievedHarmDoesNotWaitForIt() {
    OpenTask decide = decision(Walk.HARM, Map.of("professional_code", "health", "code_followed", "unknown"));
    walk.answer(people.raiser(), decide, Walk.HARM);
    assertThat(work.find(decide.id())).isEmpty();
  }

  @Test
  void whoKeepsToItOrHasNoneSigns() {
    for (Map<String, Object> said : List.<Map<String, Object>>of(Map.of(),
        Map.of("professional_code", "health", "code_followed", "yes"))) {
      OpenTask decide = decision(said);
      walk.answer(people.raiser(), decide, JUDGEMENT);
      assertThat(work.ofConcern(decide.concern())).extracting(OpenTask::key).doesNotContain("answer_deferral");
    }
  }

  private OpenTask decision(Map<String, Object> onPurpose) {
    return decision(JUDGEMENT, onPurpose);
  }

  private OpenTask decision(Map<String, Object> given, Map<String, Object> onPurpose) {
    ConcernReference concern = walk.raise(people.raiser(), given, Map.of());
    walk.until(concern, task -> task.key().equals("state_purpose"), given, Map.of());
    OpenTask purpose = the(concern, "state_purpose");
    Map<String, Object> answers = new HashMap<>(walk.answers(purpose, given));
    answers.putAll(onPurpose);
    cases.claim(people.raiser(), purpose.id());
    cases.answer(people.raiser(), purpose.id(), answers);
    walk.until(concern, task -> task.key().equals("decide_sharing"), given, Map.of());
    return the(concern, "decide_sharing");
  }

  private OpenTask the(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}

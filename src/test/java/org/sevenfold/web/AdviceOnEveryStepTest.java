package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.guidance.Meets;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;

/** Whoever is in doubt asks for advice, from the first page to the last (GR3). */
class AdviceOnEveryStepTest extends PageTest {

  /** Asked, refused, weighed, decided, told, sent and recorded: nothing is left out. */
  private static final Map<String, Object> WHOLE_WAY = with(Walk.HARM, "p54_b1", "no", "response", "refused");

  @Test
  @Meets("GR3#1")
  void whoeverRaisesItMayAskWithoutSayingWhoItIs() throws Exception {
    assertThat(text(people.raiser(), "/concerns/new")).contains("name=\"lead_told_who\" value=\"no\"");
    ConcernReference concern = walk.raise(people.raiser(), with(WHOLE_WAY, "lead_told_who", "no"), Map.of());
    assertThat(text(people.lead(), "/concerns/" + concern)).contains("Nobody is named yet");
  }

  @Test
  @Meets("GR3#1")
  void fromThenOnEachPageLeadsToAdvice() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), WHOLE_WAY, Map.of());
    assertThat(text(people.raiser(), "/concerns/" + concern + "/changed")).contains("ADVICE_WANTED");
    Set<String> seen = new TreeSet<>();
    Set<TaskId> done = new HashSet<>();
    Person raiser = people.raiser();
    for (OpenTask task = next(concern, done); task != null; task = next(concern, done)) {
      seen.add(task.key());
      assertThat(text(raiser, "/tasks/" + task.id())).as(task.key())
          .contains("href=\"/concerns/" + concern + "/changed\">I want advice</a>");
      walk.answer(raiser, task, WHOLE_WAY);
    }
    assertThat(seen).contains("describe", "how_it_came", "state_purpose", "identify_person", "judge_confidentiality",
        "bypass_consent", "who_may_consent", "prepare_asking", "hear_answer", "weigh", "decide_sharing",
        "protect_third_parties", "inform_person", "share", "send_now", "record");
  }

  /** The oldest page of the raiser's that is open, and was not answered yet; null where there is none. */
  private OpenTask next(ConcernReference concern, Set<TaskId> done) {
    PersonId raiser = people.raiser().id();
    return work.ofConcern(concern).stream().filter(task -> work.candidates(task.id()).contains(raiser))
        .filter(task -> done.add(task.id())).findFirst().orElse(null);
  }

  private static Map<String, Object> with(Map<String, ?> given, String... more) {
    Map<String, Object> all = new HashMap<>(given);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }
}

package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.OpenTask;

/** An adult at risk: whoever sends it rings adult safeguarding, and says who exactly receives it. */
class RightPersonTest extends PageTest {

  private static final Map<String, Object> ADULT = Map.of("age_band", "adult", "harm_level", "serious_harm_adult",
      "cause_for_belief", "reasonable_cause", "concern_direction", "harm_to_adult", "adult_vulnerable", "yes",
      "p54_b1", "yes", "p59_b2", "yes", "adult_self_only", "no");
  private static final Map<String, Object> TYPED = Map.of("recipient_name", "Ann Lee, who is her own worker");

  @Test
  @Meets("ADULT.b2b#2")
  void theContactOfThePackIsRungAndTheAdultsOwnWorkerMayBeTheOne() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), ADULT, TYPED);
    walk.until(concern, task -> task.key().equals("send_now"), ADULT, TYPED);
    OpenTask send = work.ofConcern(concern).stream().filter(task -> task.key().equals("send_now")).findFirst()
        .orElseThrow();
    assertThat(cases.facts(send).apply("destination")).isEqualTo("ADULT_SAFEGUARDING");
    assertThat(text(people.raiser(), "/tasks/" + send.id())).contains("Ring <strong>Adult safeguarding</strong>",
        "send it to <strong>Ann Lee, who is her own worker</strong>");
  }
}

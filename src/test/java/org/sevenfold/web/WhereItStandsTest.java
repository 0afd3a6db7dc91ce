package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.replay.Walk;

/** "Where it stands" names what truly holds a concern up, not what is due first. */
class WhereItStandsTest extends PageTest {

  @Test
  void aTriageThatIsDueFirstIsNotWhatAConcernWaitsFor() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("decide_sharing"), Walk.HARM, Map.of());
    String triage = title(concern, "triage");
    String list = text(people.raiser(), "/concerns");
    assertThat(list).contains(title(concern, "decide_sharing")).doesNotContain(triage);
  }

  private String title(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow().title();
  }
}

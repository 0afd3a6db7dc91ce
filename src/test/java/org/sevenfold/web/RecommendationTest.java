package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;

/** Whoever decides sees what the guidance recommends, in one phrase, and because of which paragraph. */
class RecommendationTest extends PageTest {

  @Test
  void notSharingForWantOfAPurposeIsRecommendedInOnePhrase() throws Exception {
    Map<String, Object> given = Map.of("harm_level", "none", "purpose_stated", "no");
    String concern = walk.raise(people.raiser(), given, Map.of());
    walk.until(concern, task -> "decide_sharing".equals(task.key()), given, Map.of());
    assertThat(text(people.raiser(), "/tasks/" + task(concern, "decide_sharing").id()))
        .contains("What the guidance recommends: <span>do not share</span>", "P20");
  }

  @Test
  void whatIsRecommendedOfACompetenceIsSaidInWordsAndNotByAYes() throws Exception {
    Map<String, Object> given = new HashMap<>(Walk.HARM);
    given.putAll(Map.of("p54_b1", "no", "p54_b2", "no", "p54_b3", "no", "age_band", "12_15"));
    for (int criterion = 0; criterion < 8; criterion++) {
      given.put("competence_c" + criterion, "yes");
    }
    String concern = walk.raise(people.raiser(), given, Map.of());
    walk.until(concern, task -> "judge_competence".equals(task.key()), given, Map.of());
    assertThat(text(people.raiser(), "/tasks/" + task(concern, "judge_competence").id()))
        .contains("What the guidance recommends: <span>the child can decide this</span>", "Is the child competent")
        .doesNotContainPattern("DT\\d");
  }

  private OpenTask task(String concern, String key) {
    return work.ofConcern(concern).stream().filter(one -> key.equals(one.key())).findFirst().orElseThrow();
  }
}

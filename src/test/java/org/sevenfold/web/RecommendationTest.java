package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.work.OpenTask;

/** Whoever decides sees what the guidance recommends, in one phrase, and because of which paragraph. */
class RecommendationTest extends PageTest {

  @Test
  void notSharingForWantOfAPurposeIsRecommendedInOnePhrase() throws Exception {
    Map<String, Object> given = Map.of("harm_level", "none", "purpose_stated", "no");
    String concern = walk.raise(people.raiser(), given, Map.of());
    walk.until(concern, task -> "decide_sharing".equals(task.key()), given, Map.of());
    OpenTask task = work.ofConcern(concern).stream().filter(one -> "decide_sharing".equals(one.key())).findFirst()
        .orElseThrow();
    assertThat(text(people.raiser(), "/tasks/" + task.id()))
        .contains("What the guidance recommends: <span>do not share</span>", "P20");
  }
}

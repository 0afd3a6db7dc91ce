package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever decides sees what the guidance recommends, in one phrase, and because of what was said. */
class RecommendationTest extends PageTest {

  @Autowired
  private Journal journal;

  @Test
  void notSharingForWantOfAPurposeIsRecommendedInOnePhrase() throws Exception {
    Map<String, Object> given = Map.of("harm_level", "none", "purpose_stated", "no");
    ConcernReference concern = walk.raise(people.raiser(), given, Map.of());
    walk.until(concern, task -> "decide_sharing".equals(task.key()), given, Map.of());
    assertThat(text(people.raiser(), "/tasks/" + task(concern, "decide_sharing").id()))
        .contains("What the guidance recommends: <span>do not share</span>",
            " said that there is no reason to tell anybody outside (paragraphs 20, 21 and 22).")
        .doesNotContain("P20");
  }

  @Test
  void theTimelineSaysWhyWithoutACode() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> "share".equals(task.key()), Walk.HARM, Map.of());
    assertThat(text(people.raiser(), "/concerns/" + concern))
        .contains(" said that a child is being seriously harmed, or may be", "paragraphs 59 and 5")
        .doesNotContainPattern("\\(P\\d\\d");
  }

  @Test
  void whatIsRecommendedOfACompetenceIsSaidInWordsAndNotByAYes() throws Exception {
    Map<String, Object> given = new HashMap<>(Walk.HARM);
    given.putAll(Map.of("p54_b1", "no", "p54_b2", "no", "p54_b3", "no", "age_band", "12_15"));
    for (int criterion = 0; criterion < 8; criterion++) {
      given.put("competence_c" + criterion, "yes");
    }
    ConcernReference concern = walk.raise(people.raiser(), given, Map.of());
    walk.until(concern, task -> "judge_competence".equals(task.key()), given, Map.of());
    assertThat(text(people.raiser(), "/tasks/" + task(concern, "judge_competence").id()))
        .contains("What the guidance recommends: <span>the child can decide this</span>", "Is the child competent")
        .doesNotContainPattern("DT\\d");
  }

  /** A smaller table that said something which no line of the first one read is no reason. */
  @Test
  void ofATableThatIsSplitTheRecordNamesTheLinesOfTheSmallerOnesThatItRestsOn() {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> "share".equals(task.key()), Walk.HARM, Map.of());
    assertThat(rules(concern, "public-interest"))
        .containsExactly("public-interest-what-the-harm-says", "public-interest-child-at-risk");
    assertThat(rules(concern, "destination")).containsExactlyInAnyOrder(
        "destination-protects-child", "destination-child-significant-harm",
        "destination-deals-with-crime", "destination-serious-crime");
  }

  private List<Object> rules(ConcernReference concern, String table) {
    return journal.read(TestReading.COMPARING, concern).entries().stream()
        .filter(entry -> table.equals(entry.act().subject()))
        .map(entry -> List.<Object>copyOf((List<?>) entry.content().get(Act.RULES))).findFirst().orElseThrow();
  }

  private OpenTask task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(one -> key.equals(one.key())).findFirst().orElseThrow();
  }
}

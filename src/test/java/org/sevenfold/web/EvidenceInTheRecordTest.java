package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.guidance.Meets;
import org.sevenfold.work.OpenTask;

/** What was found of competence or capacity stands in the record, and what does not bear it out is marked. */
class EvidenceInTheRecordTest extends PageTest {

  private static final Map<String, Object> DRUNK = Map.of("age_band", "adult", "concern_direction", "harm_to_adult",
      "evidence_of_incapacity", "yes", "temporary_factor", "drunkenness", "can_wait_safely", "yes");

  @Test
  @Meets("P50.b#2")
  void whileAnAdultCannotDecideThePageSaysWhatWasFoundUntilWhenAndWhoseAnswerItIs() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), DRUNK, Map.of());
    walk.until(concern, task -> false, DRUNK, Map.of());
    assertThat(work.ofConcern(concern)).extracting(OpenTask::key).doesNotContain("question_capacity");
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("It waits by itself: ",
        "Until they may be able to decide", "(until <span class=\"seven-when\">",
        "What was found: they have been drinking or taking drugs.", "The answer stays their own");
  }

  @Test
  void whoeverIsSaidToUnderstandWithNothingThatShowsItIsMarkedWhereverThePageIsRead() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), young(), Map.of());
    walk.until(concern, task -> task.key().equals("assess_competence"), young(), Map.of());
    OpenTask task = work.ofConcern(concern).stream().filter(one -> one.key().equals("assess_competence")).findFirst()
        .orElseThrow();
    Map<String, Object> answers = new HashMap<>(walk.answers(task, young()));
    String told = "To look at:</strong> <span>Some of the answers yes have no words";
    IntStream.range(1, 8).forEach(each -> answers.remove("competence_c" + each + "_seen"));
    cases.claim(people.raiser(), task.id());
    cases.answer(people.raiser(), task.id(), answers);
    String page = text(people.raiser(), "/concerns/" + concern);
    assertThat(page).contains(told);
    String address =
        page.replaceAll("(?s).*looked at whether the child understands enough.*?(/concerns/[^\"]+/answers/\\d+).*",
            "$1");
    assertThat(text(people.raiser(), address)).contains(told);
  }

  private static Map<String, Object> young() {
    Map<String, Object> young = new HashMap<>(Map.of("age_band", "12_15", "harm_level", "welfare_need"));
    IntStream.range(0, 8).forEach(each -> young.put("competence_c" + each, "yes"));
    return young;
  }
}

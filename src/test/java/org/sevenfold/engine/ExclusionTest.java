package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody named in a concern neither sees it nor does its work, not even what they had claimed before. */
class ExclusionTest extends ProductTest {

  static final Map<String, Object> RAISED = Map.of("immediate_danger", "no", "about_staff", "no", "who", "Somebody",
      "what_was_seen", "Something that was seen", "when_it_happened", "Today", "lead_told_who", "yes", "whose_words",
      "i_saw_or_heard_it");

  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Concerns concerns;
  @Autowired
  Directory directory;
  @Autowired
  Exclusions exclusions;
  @LocalServerPort
  int port;

  private TestPeople people;
  private ConcernReference concern;
  private OpenTask triage;

  @BeforeEach
  void aLeadHasClaimedTheTriage() {
    people = new TestPeople(directory);
    concern = cases.raise(people.raiser(), RAISED);
    cases.passToLead(people.raiser(), concern);
    triage = work.unclaimed(people.lead().id()).stream().filter(task -> "triage".equals(task.key())).findFirst()
        .orElseThrow();
    cases.claim(people.lead(), triage.id());
  }

  @Test
  void whatTheyHadClaimedTheyCanNoLongerAnswerOrSee() {
    concerns.exclude(people.lead().id(), concern);
    assertThatThrownBy(() -> cases.answer(people.lead(), triage.id(), Map.of("triage_note", "Nothing to see here")))
        .isInstanceOf(AnswerRefused.class);
    assertThat(work.mine(people.lead().id())).isEmpty();
    assertThat(work.seenBy(people.lead().id(), triage.id())).isEmpty();
    assertThat(concerns.seenBy(people.lead().id(), concern)).isEmpty();
  }

  @Test
  void theEnginesApiShowsThemNothingOfItAnyMore() {
    RestSession api = RestSession.of(people.lead(), port);
    assertThat(api.get("/task?assignee=" + people.lead().id()).body()).contains(triage.id().value());
    exclusions.exclude(people.secondLead(), people.lead().id(), concern, "Named in it");
    for (String read : List.of("/task", "/task/" + triage.id(), "/task/" + triage.id() + "/form-variables",
        "/task/" + triage.id() + "/deployed-form", "/task/" + triage.id() + "/identity-links")) {
      assertThat(api.get(read).body()).as(read).doesNotContain("triage_note", concern.value())
          .doesNotContain("\"id\":\"" + triage.id());
    }
    assertThat(api.post("/task/" + triage.id() + "/claim", "{\"userId\": \"" + people.lead().id() + "\"}").statusCode())
        .isEqualTo(409);
    assertThat(work.find(triage.id()).orElseThrow().isClaimed()).isFalse();
  }

  @Test
  void theOtherLeadStillCan() {
    cases.putBack(people.lead(), triage.id());
    concerns.exclude(people.lead().id(), concern);
    assertThatThrownBy(() -> cases.claim(people.lead(), triage.id())).isInstanceOf(AnswerRefused.class);
    cases.claim(people.secondLead(), triage.id());
    assertThat(work.find(triage.id()).orElseThrow().isClaimedBy(people.secondLead().id())).isTrue();
  }
}

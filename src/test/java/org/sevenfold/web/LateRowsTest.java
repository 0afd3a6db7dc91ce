package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.report.Workloads;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueSweep;
import org.springframework.beans.factory.annotation.Autowired;

/** What is late stands once in each tasklist, says what it is, whose and how bad, and is counted once. */
class LateRowsTest extends PageTest {

  private static final String ASKED = "Take over what is overdue";

  @Autowired
  OverdueSweep sweep;
  @Autowired
  Workloads workloads;
  private ConcernReference concern;

  @BeforeEach
  void aConcernLiesUntilItsTriageIsLate() {
    concern = walk.raise(people.raiser(), Map.of(), Map.of());
    clock.moveTo(task("triage").dueAt().orElseThrow());
    sweep.sweep();
  }

  @Test
  void whoeverCanDoTheTaskItselfHasOneRowForIt() throws Exception {
    assertThat(tasks(people.lead())).contains(task("triage").title()).doesNotContain(ASKED);
  }

  @Test
  void whereSomebodyElseHasItTheRowSaysWhoAndHowUrgentItIs() throws Exception {
    cases.claim(people.secondLead(), task("triage").id());
    assertThat(tasks(people.lead())).containsOnlyOnce(task("triage").title() + "</a>").contains(ASKED,
        people.secondLead().name(), "How urgent the concern is", "people are asked again");
  }

  @Test
  void whoeverIsAskedOnlyOnTheWayUpReadsItTooAndOnTheLastRungWhomToRing() throws Exception {
    Person head = people.the(Role.SERVICE_MANAGER);
    assertThat(tasks(head)).doesNotContain(ASKED);
    for (int rung = 2; rung <= 4; rung++) {
      clock.moveTo(task("overdue_task").dueAt().orElseThrow());
      sweep.sweep();
    }
    assertThat(tasks(head)).contains(ASKED, "Nobody has claimed it", "If nobody here takes it", "social care");
  }

  @Test
  void theCountIsOfWhatIsLateNotOfItsEscalations() {
    clock.moveTo(clock.instant().plusSeconds(60));
    assertThat(workloads.of(people.lead()).late()).singleElement()
        .satisfies(late -> assertThat(late.title()).isEqualTo(task("triage").title()));
    assertThat(workloads.of(people.lead()).overdue()).isEqualTo(1);
  }

  private String tasks(Person person) throws Exception {
    return text(person, "/tasks");
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}

package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.report.Workload;
import org.sevenfold.report.Workloads;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DashboardTest extends PageTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @Autowired
  Workloads workloads;
  @Autowired
  JdbcClient jdbc;

  @Test
  void itShowsNobodysNameAndNoReference() throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), NOTHING,
        Map.of("who", "Canary Wren", "what_was_seen", "canary words"));
    clock.moveTo(TUESDAY.plus(Duration.ofDays(3)));
    String page = text(people.the(Role.SERVICE_MANAGER), "/dashboard");
    assertThat(page).contains("Read the concern and triage it").doesNotContain(reference.value(), "Canary", "canary");
    for (Person person : List.of(people.raiser(), people.lead(), people.secondLead())) {
      assertThat(page).doesNotContain(person.id().value(), person.name());
    }
  }

  @Test
  void anAgencyWithoutWorkHasNoughtsAndNothingOverdue() throws Exception {
    assertThat(of(people)).extracting(Workload::open, Workload::overdue, Workload::unclaimed, Workload::waiting,
        Workload::urgent).containsOnly(0);
    assertThat(text(people.lead(), "/dashboard")).contains("Nothing is overdue.").doesNotContain("seven-alarm");
  }

  @Test
  void whatIsOpenUnclaimedAndOverdueIsCounted() {
    ConcernReference reference = walk.raise(people.raiser(), NOTHING, NOTHING);
    int tasks = work.ofConcern(reference).size();
    cases.claim(people.lead(), claimableBy(people.lead(), reference));
    assertThat(of(people)).extracting(Workload::open, Workload::overdue, Workload::unclaimed)
        .containsExactly(1, 0, tasks - 1);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(3)));
    assertThat(of(people)).extracting(Workload::overdue, one -> one.late().size()).containsExactly(tasks, tasks);
    assertThat(of(people).late()).isSortedAccordingTo((one, other) -> one.dueAt().compareTo(other.dueAt()));
  }

  @Test
  void theWorkOfAnotherAgencyIsNotCounted() {
    walk.raise(new TestPeople(directory).raiser(), NOTHING, NOTHING);
    assertThat(of(people)).extracting(Workload::open, Workload::unclaimed).containsExactly(0, 0);
  }

  @Test
  void theRedBannerIsThereOnlyForWhatShouldHaveBeenDoneWithinTheHour() throws Exception {
    walk.raise(people.raiser(), NOTHING, NOTHING);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(3)));
    assertThat(text(people.lead(), "/dashboard")).doesNotContain("seven-alarm");
    clock.moveTo(TUESDAY);
    walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), NOTHING);
    assertThat(of(people).urgent()).isZero();
    clock.moveTo(TUESDAY.plus(Duration.ofHours(1)));
    assertThat(of(people).urgent()).isEqualTo(1);
    assertThat(text(people.lead(), "/dashboard")).contains("seven-alarm", "1</span> urgent");
  }

  @Test
  void aTaskWithoutADueTimeIsOpenAndNeverOverdue() {
    ConcernReference reference = walk.raise(people.raiser(), NOTHING, NOTHING);
    jdbc.sql("update open_work set due_at = null where concern = ?").param(reference.value()).update();
    clock.moveTo(TUESDAY.plus(Duration.ofDays(30)));
    assertThat(of(people)).extracting(Workload::overdue, Workload::urgent, Workload::open).containsExactly(0, 0, 1);
    assertThat(of(people).unclaimed()).isEqualTo(work.ofConcern(reference).size());
  }

  @Test
  void openWorkIsCountedByItsAgeInDays() {
    int tasks = work.ofConcern(walk.raise(people.raiser(), NOTHING, NOTHING)).size();
    List<Integer> days = List.of(0, 1, 2, 3, 4, 5, 6, 60);
    List<Integer> bands = days.stream().map(this::bandAfter).toList();
    assertThat(bands).containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
    assertThat(of(people).ages().get(3)).extracting(Workload.Band::count, Workload.Band::share)
        .containsExactly(tasks, 100);
  }

  @Test
  void whatWasSentWaitsOnOthersUntilTheirAnswerIsLogged() {
    ConcernReference reference = walk.raise(people.raiser(), Walk.HARM, NOTHING);
    walk.until(reference, task -> of(people).waiting() == 2, Walk.HARM, NOTHING);
    assertThat(of(people).waiting()).as("social care and the police").isEqualTo(2);
    walk.until(reference, task -> of(people).waiting() < 2, Walk.HARM, NOTHING);
    assertThat(of(people).waiting()).as("one of them has answered").isEqualTo(1);
    walk.until(reference, task -> of(people).waiting() == 0, Walk.HARM, NOTHING);
    assertThat(of(people).open()).as("open still, to tell the family later").isEqualTo(1);
  }

  private Workload of(TestPeople people) {
    return workloads.of(people.the(Role.SERVICE_MANAGER));
  }

  /** In which band all work stands so many days, and almost another, after it was opened. */
  private int bandAfter(int days) {
    clock.moveTo(TUESDAY.plus(Duration.ofDays(days + 1)).minusSeconds(1));
    List<Integer> counts = of(people).ages().stream().map(Workload.Band::count).toList();
    return counts.indexOf(counts.stream().max(Integer::compare).orElseThrow());
  }

  private TaskId claimableBy(Person person, ConcernReference reference) {
    return work.ofConcern(reference).stream().filter(task -> work.candidates(task.id()).contains(person.id()))
        .findFirst().orElseThrow().id();
  }
}

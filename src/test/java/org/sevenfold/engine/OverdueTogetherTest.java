package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.record.Verification;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Overdue tasks are put before the next rung several at a time, and each is still by itself (ADR 0062). */
class OverdueTogetherTest extends ProductTest {

  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  OverdueWork overdue;
  @Autowired
  OverdueSweep sweep;
  @Autowired
  Directory directory;
  @Autowired
  Escalation escalation;
  @Autowired
  EngineTransaction transaction;
  @Autowired
  TaskService tasks;
  @Autowired
  Verification verification;
  @Autowired
  JdbcClient jdbc;
  private List<TaskId> late;

  @BeforeEach
  void threeOfThreeAgenciesAreLate() {
    late = Stream.generate(() -> OpenCase.raised(new TestPeople(directory), cases, work)).limit(3)
        .map(open -> open.task(OpenCase.TRIAGE).id()).toList();
    clock.moveTo(late.stream().map(this::due).max(Instant::compareTo).orElseThrow());
  }

  @Test
  void togetherEachIsAskedAboutInItsOwnAgencyAndUntilItsOwnTime() {
    escalation.escalate(late);
    assertThat(late).allSatisfy(task -> {
      TaskId asked = overdue.escalationOf(task).orElseThrow();
      assertThat(due(asked)).isAfter(clock.instant());
      assertThat(dueInTheEngine(asked)).isEqualTo(Date.from(due(asked)));
      assertThat(work.candidates(asked)).isNotEmpty().allSatisfy(person -> assertThat(directory.person(person))
          .hasValueSatisfying(one -> assertThat(one.agency()).isEqualTo(work.find(task).orElseThrow().agency())));
      assertThat(overdue.rung(task)).isPositive();
    });
    assertThat(late).allSatisfy(
        task -> assertThat(verification.faults(work.find(task).orElseThrow().concern().value())).isEmpty());
  }

  @Test
  void whatAnotherNodeHasInHandIsLeftToItAndTheOthersAreNotBehindIt() throws SQLException {
    try (Connection other = DATABASE.superuser()) {
      other.setAutoCommit(false);
      other.createStatement().executeQuery("select 1 from open_work where task = '" + late.get(0) + "' for update");
      escalation.escalate(late);
      assertThat(late.stream().filter(task -> overdue.escalationOf(task).isPresent())).hasSize(2);
      other.rollback();
    }
    escalation.escalate(late);
    assertThat(late).allSatisfy(task -> assertThat(overdue.escalationOf(task)).isPresent());
  }

  @Test
  void oneThatCannotBeEscalatedHoldsUpNobody() {
    jdbc.sql("update open_work set clock = 'no such clock' where task = ?").param(late.get(1).value()).update();
    sweep.sweep();
    assertThat(overdue.escalationOf(late.get(0))).isPresent();
    assertThat(overdue.escalationOf(late.get(1))).isEmpty();
    assertThat(overdue.escalationOf(late.get(2))).isPresent();
    jdbc.sql("update open_work set clock = null where task = ?").param(late.get(1).value()).update();
    sweep.sweep();
    assertThat(overdue.escalationOf(late.get(1))).as("tried again").isPresent();
  }

  /** What the engine has not written yet is not in its database. */
  @Test
  void insideAnotherCommandOfTheEngineItHasItsTimeToo() {
    transaction.run(() -> {
      escalation.escalate(late.get(0));
      return null;
    });
    TaskId asked = overdue.escalationOf(late.get(0)).orElseThrow();
    assertThat(dueInTheEngine(asked)).isEqualTo(Date.from(due(asked))).isAfter(Date.from(clock.instant()));
  }

  private Instant due(TaskId task) {
    return work.find(task).flatMap(OpenTask::dueAt).orElseThrow();
  }

  private Date dueInTheEngine(TaskId task) {
    return tasks.createTaskQuery().taskId(task.value()).singleResult().getDueDate();
  }
}

package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestLocks;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;

/** An overdue task is escalated once, however many sweeps look at it at the same moment (ADR 0012). */
class EscalatedOnceTest extends ProductTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Directory directory;
  @Autowired
  Escalation escalation;

  @Test
  void ofTwoSweepsAtTheSameMomentOneEscalates() throws SQLException {
    OpenCase open = OpenCase.raised(new TestPeople(directory), cases, work);
    OpenTask triage = open.task(OpenCase.TRIAGE);
    clock.moveTo(triage.dueAt().orElseThrow());
    both(() -> escalation.escalate(triage.id()));
    escalation.escalate(triage.id());
    assertThat(work.ofConcern(open.reference())).filteredOn(task -> task.key().equals("overdue_task")).hasSize(1);
  }

  @Test
  void whatIsNotOverdueIsNotEscalated() {
    OpenCase open = OpenCase.raised(new TestPeople(directory), cases, work);
    escalation.escalate(open.task(OpenCase.TRIAGE).id());
    assertThat(work.ofConcern(open.reference())).extracting(OpenTask::key).doesNotContain("overdue_task");
  }

  /** Both look for it before either may go on: whoever takes it needs a new reference, and that table is held. */
  private void both(Runnable act) throws SQLException {
    try (Connection outside = DATABASE.superuser()) {
      outside.setAutoCommit(false);
      outside.createStatement().execute("lock table own_reference in exclusive mode");
      List<CompletableFuture<Void>> running =
          Stream.of(act, act).map(CompletableFuture::runAsync).toList();
      await().atMost(BOUND)
          .until(() -> running.stream().anyMatch(CompletableFuture::isDone) || TestLocks.waiting(outside) == 2);
      outside.rollback();
      running.forEach(CompletableFuture::join);
    }
  }
}

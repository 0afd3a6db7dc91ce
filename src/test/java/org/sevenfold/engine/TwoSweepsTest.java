package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestLocks;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.Notices;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.KeptLines;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two sweeps at once, and people at work beside them: nobody waits for each other in turn (ADR 0074). */
class TwoSweepsTest extends ProductTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  OverdueWork overdue;
  @Autowired
  OverdueSweep sweep;
  @Autowired
  Escalation escalation;
  @Autowired
  Directory directory;
  @Autowired
  Notices notices;
  @Autowired
  KeptLines kept;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  PlatformTransactionManager transactions;
  private TestPeople people;
  private OpenCase one;
  private OpenCase other;

  @BeforeEach
  void twoConcernsWithTwoTasksEach() {
    people = new TestPeople(directory);
    one = OpenCase.raised(people, cases, work);
    other = OpenCase.raised(people, cases, work);
  }

  @Test
  void whoChangesTheSameConcernsTheOtherWayRoundMakesTheirLinesInTheSameOrder() throws SQLException {
    String held = "select pg_advisory_xact_lock(hashtextextended(reference, 41)) from concern where reference in ('"
        + one.reference() + "', '" + other.reference() + "')";
    whileHeld(held, () -> inTransaction(() -> later(one.task(OpenCase.TRIAGE), other.task(OpenCase.TRIAGE))),
        () -> inTransaction(() -> later(other.task(OpenCase.QUESTION), one.task(OpenCase.QUESTION))));
    assertThat(kept.differentLines()).isZero();
  }

  @Test
  void whoRemindsTheSamePeopleTellsThemInTheSameOrder() throws SQLException {
    PersonId lead = people.lead().id();
    PersonId manager = people.the(Role.MANAGER).id();
    String held = "insert into notice (person, kind, reference, what_to_do, made_at, send_at, overdue)"
        + " select id, 'STILL_OVERDUE', '', 'another', now(), now(), true from person where id in ('" + lead + "', '"
        + manager + "')";
    whileHeld(held, () -> inTransaction(() -> remind(lead, manager)), () -> inTransaction(() -> remind(manager, lead)));
    assertThat(jdbc.sql("select count(*) from notice where kind = 'STILL_OVERDUE' and person in (?, ?)")
        .params(lead.value(), manager.value()).query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void bothAtOnceEscalateEachOnceAndNoneFails() throws SQLException {
    Stream.generate(() -> OpenCase.raised(people, cases, work)).limit(6).forEach(any -> {});
    clock.moveTo(clock.instant().plus(Duration.ofDays(9)));
    List<TaskId> late = work.ofAgency(people.agency()).stream().map(OpenTask::id).toList();
    List<TaskId> even = late.stream().filter(task -> late.indexOf(task) % 2 == 0).toList();
    List<TaskId> odd = late.stream().filter(task -> !even.contains(task)).toList();
    whileHeld("lock table own_reference in exclusive mode", () -> escalation.escalate(even),
        () -> escalation.escalate(odd));
    sweep.sweep();
    assertThat(late).hasSize(16).allSatisfy(task -> assertThat(overdue.escalationOf(task)).isPresent());
    assertThat(kept.differentLines()).isZero();
  }

  /** They hold what they do, and need what asks about it; a sweep that has that already would need theirs. */
  @Test
  void whatSomebodyIsJustDoingIsPutBeforeNobodyElseMeanwhile() throws SQLException {
    TaskId late = one.task(OpenCase.TRIAGE).id();
    clock.moveTo(due(late));
    escalation.escalate(late);
    TaskId asking = overdue.escalationOf(late).orElseThrow();
    clock.moveTo(due(asking));
    int rung = overdue.rung(late);
    try (Connection somebody = DATABASE.superuser()) {
      somebody.setAutoCommit(false);
      somebody.createStatement().executeQuery("select 1 from open_work where task = '" + late + "' for update");
      ends(() -> escalation.escalate(asking));
      assertThat(overdue.rung(late)).isEqualTo(rung);
      somebody.rollback();
    }
    escalation.escalate(asking);
    assertThat(overdue.rung(late)).as("with the next sweep").isGreaterThan(rung);
  }

  @Test
  void whoeverIsHeldAndWhateverIsTakenMayStillBeNamed() throws SQLException {
    TaskId late = one.task(OpenCase.TRIAGE).id();
    clock.moveTo(due(late));
    PersonId manager = people.the(Role.MANAGER).id();
    inTransaction(() -> {
      directory.hold(manager);
      overdue.take(List.of(late), clock.instant());
      ends(() -> inTransaction(() -> work.offered(List.of(manager), late)));
    });
    assertThat(work.candidates(late)).contains(manager);
  }

  /** Both begin, and neither may go on before the other waits too. */
  private void whileHeld(String held, Runnable first, Runnable second) throws SQLException {
    try (Connection outside = DATABASE.superuser()) {
      outside.setAutoCommit(false);
      outside.createStatement().execute(held);
      List<CompletableFuture<Void>> both = Stream.of(first, second).map(CompletableFuture::runAsync).toList();
      await().atMost(BOUND).until(
          () -> both.stream().anyMatch(CompletableFuture::isDone) || TestLocks.waiting(outside) == 2);
      outside.rollback();
      assertThatCode(() -> both.forEach(CompletableFuture::join)).doesNotThrowAnyException();
    }
  }

  private static void ends(Runnable act) {
    await().atMost(BOUND).until(CompletableFuture.runAsync(act)::isDone);
  }

  private void inTransaction(Runnable act) {
    new TransactionTemplate(transactions).executeWithoutResult(any -> act.run());
  }

  /** In this order. */
  private void later(OpenTask... tasks) {
    Stream.of(tasks).forEach(task -> jdbc.sql("update open_work set urgency = 1 - urgency % 2 where task = ?")
        .param(task.id().value()).update());
  }

  private void remind(PersonId first, PersonId second) {
    Map<PersonId, String> reminded = new LinkedHashMap<>();
    Stream.of(first, second).forEach(person -> reminded.put(person, "the council"));
    notices.overdue(List.of(), reminded);
  }

  private Instant due(TaskId task) {
    return work.find(task).flatMap(OpenTask::dueAt).orElseThrow();
  }
}

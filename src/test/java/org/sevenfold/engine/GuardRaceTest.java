package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sevenfold.engine.OpenCase.QUESTION;
import static org.sevenfold.engine.OpenCase.TRIAGE;
import static org.sevenfold.engine.OpenCase.TRIAGED;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Verification;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or one with two windows, at the same moment: both are held at the record's door, then let go. */
class GuardRaceTest extends ProductTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Directory directory;
  @Autowired
  Journal journal;
  @Autowired
  Verification verification;
  private OpenCase open;

  @BeforeEach
  void aConcernIsRaised() {
    open = OpenCase.raised(new TestPeople(directory), cases, work);
  }

  @Test
  void ofTwoAnswersAtTheSameMomentOneStandsAndTheOtherIsToldSo() throws SQLException {
    TaskId triage = open.claimed(TRIAGE, open.lead());
    int before = journal.read(TestReading.COMPARING, open.reference()).entries().size();
    List<Optional<Reason>> ends = both(() -> cases.answer(open.lead(), triage, TRIAGED),
        () -> cases.answer(open.lead(), triage, TRIAGED));
    assertThat(ends).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Reason.DONE_ALREADY));
    assertThat(journal.read(TestReading.COMPARING, open.reference()).entries()).hasSize(before + 1);
    assertThat(work.ofConcern(open.reference())).extracting(OpenTask::key).containsExactly(QUESTION);
    assertThat(verification.faults(open.reference().value())).isEmpty();
  }

  @Test
  void ofTwoClaimsAtTheSameMomentOneStands() throws SQLException {
    TaskId triage = open.task(TRIAGE).id();
    Set<PersonId> told = ConcurrentHashMap.newKeySet();
    List<Optional<Reason>> ends = both(() -> claim(open.lead(), triage, told),
        () -> claim(open.people().secondLead(), triage, told));
    assertThat(ends).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Reason.DONE_ALREADY));
    assertThat(told).as("the other is told who has it").containsExactly(
        open.task(TRIAGE).claimedBy().orElseThrow());
  }

  private void claim(Person person, TaskId task, Set<PersonId> told) {
    try {
      cases.claim(person, task);
    } catch (AnswerRefused refused) {
      refused.first().ifPresent(told::add);
      throw refused;
    }
  }

  @Test
  void anAnswerAgainstPuttingBackLeavesNoHalfOfEither() throws SQLException {
    TaskId triage = open.claimed(TRIAGE, open.lead());
    List<Optional<Reason>> ends = both(() -> cases.answer(open.lead(), triage, TRIAGED),
        () -> cases.putBack(open.lead(), triage));
    assertThat(ends).contains(Optional.empty()).hasSize(2);
    boolean answered =
        journal.read(TestReading.COMPARING, open.reference()).entries().stream()
            .anyMatch(entry -> entry.act().subject().equals(TRIAGE));
    assertThat(work.find(triage).isEmpty()).isEqualTo(answered);
    assertThat(ends.stream().filter(Optional::isPresent)).hasSize(1);
  }

  private List<Optional<Reason>> both(Runnable one, Runnable other) throws SQLException {
    try (Connection outside = DATABASE.superuser()) {
      advisory(outside, "select pg_advisory_lock(hashtextextended(?, 7))");
      List<CompletableFuture<Optional<Reason>>> running = Stream.of(one, other)
          .map(act -> CompletableFuture.supplyAsync(() -> end(act))).toList();
      await().atMost(BOUND).until(() -> waiting(outside) == 2);
      advisory(outside, "select pg_advisory_unlock(hashtextextended(?, 7))");
      return running.stream().map(CompletableFuture::join).toList();
    }
  }

  private static Optional<Reason> end(Runnable act) {
    try {
      act.run();
      return Optional.empty();
    } catch (AnswerRefused refusal) {
      return Optional.of(refusal.reason());
    }
  }

  private void advisory(Connection outside, String sql) throws SQLException {
    try (PreparedStatement statement = outside.prepareStatement(sql)) {
      statement.setString(1, open.reference().value());
      statement.execute();
    }
  }

  private static int waiting(Connection outside) throws SQLException {
    try (ResultSet row = outside.createStatement()
        .executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
      row.next();
      return row.getInt(1);
    }
  }
}

package org.sevenfold.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class JournalTest extends RecordTest {

  private static final int PATIENCE_SECONDS = 30;

  @Autowired
  JdbcClient jdbc;

  @Test
  void whatWasSaidIsReadBackAsItWasSaid() {
    append(concern, SECRET);
    Entry entry = journal.read(TestReading.COMPARING, concern).entries().get(0);
    assertThat(entry.act()).isEqualTo(act(SECRET));
    assertThat(entry.at()).isEqualTo(TUESDAY);
  }

  @Test
  void whatWasSaidStandsInNoColumnOfTheDatabase() {
    append(concern, SECRET);
    String rows = jdbc.sql("select j::text || k::text from journal_entry j join case_key k using (chain)"
        + " where chain = ?").param(chain).query(String.class).single();
    assertThat(rows).contains("state_purpose").doesNotContain(SECRET)
        .doesNotContain(HexFormat.of().formatHex(SECRET.getBytes(UTF_8)));
  }

  @Test
  void theSameWordsAreSealedDifferentlyEachTime() {
    entries(2);
    List<Link> all = links.all(chain);
    assertThat(all.get(0).sealed()).isNotEqualTo(all.get(1).sealed());
  }

  @Test
  void eachEntryPointsToTheOneBeforeAndNumbersHaveNoGaps() {
    entries(4);
    List<Link> all = links.all(chain);
    assertThat(all).extracting(Link::number).containsExactly(1, 2, 3, 4);
    assertThat(all.get(0).previousHash()).isEqualTo(Link.root(chain));
    assertThat(all.get(3).previousHash()).isEqualTo(all.get(2).hash());
    assertThat(verification.faults(chain)).isEmpty();
  }

  @Test
  void nothingIsAppendedOutsideATransaction() {
    assertThatThrownBy(() -> journal.append(concern, act(SECRET))).isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aTransactionThatAnotherInterruptsGoesOnWhereItsChainEnded() {
    TransactionTemplate beside = transaction();
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction().executeWithoutResult(status -> {
      journal.append(concern, act(SECRET));
      beside.executeWithoutResult(inner -> journal.append(new ConcernReference(chain + " beside"), act(SECRET)));
      journal.append(concern, act(SECRET));
    });
    append(concern, SECRET);
    assertThat(links.all(chain)).extracting(Link::number).containsExactly(1, 2, 3);
    assertThat(links.all(chain + " beside")).hasSize(1);
    assertThat(verification.faults(chain)).isEmpty();
  }

  @Test
  void anAppendThatRollsBackLeavesNothingAndNoGap() {
    transaction().executeWithoutResult(status -> {
      journal.append(concern, act(SECRET));
      status.setRollbackOnly();
    });
    assertThat(links.all(chain)).isEmpty();
    assertThat(jdbc.sql("select count(*) from case_key where chain = ?").param(chain).query(Integer.class).single())
        .isZero();
    assertThat(append(concern, SECRET).number()).isEqualTo(1);
  }

  @Test
  void twoAppendsAtTheSameMomentBothStandOneAfterTheOther() throws Exception {
    entries(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Entry> second = transaction().execute(status -> {
        journal.append(concern, act("first"));
        CountDownLatch begun = new CountDownLatch(1);
        Future<Entry> waiting = other.submit(() -> {
          begun.countDown();
          return append(concern, "second");
        });
        awaitSomebodyWaiting(begun);
        assertThat(waiting).isNotDone();
        return waiting;
      });
      assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS).number()).isEqualTo(3);
    } finally {
      other.shutdownNow();
    }
    assertThat(journal.read(TestReading.COMPARING, concern).entries()).extracting(entry -> entry.content().get("said"))
        .containsExactly(SECRET, "first", "second");
    assertThat(verification.faults(chain)).isEmpty();
  }

  @Test
  void aDestroyedKeyErasesWhatWasSaidAndTheChainStillHolds() {
    entries(2);
    harm("delete from case_key where chain = ?", chain);
    assertThat(journal.read(TestReading.COMPARING, concern).entries()).hasSize(2)
        .allSatisfy(entry -> assertThat(entry.content()).isEqualTo(Map.of()));
    assertThat(verification.faults(chain)).containsExactly(new Fault(chain, 0, Fault.Kind.NO_KEY));
    assertThatThrownBy(() -> append(concern, SECRET)).isInstanceOf(DamagedRecord.class);
  }

  /** Asks the server's own list of locks until the other one stands in the queue for this chain. */
  private void awaitSomebodyWaiting(CountDownLatch begun) {
    String waiting = "select count(*) from pg_locks w join pg_locks h using (locktype, classid, objid, objsubid)"
        + " where w.locktype = 'advisory' and not w.granted and h.pid = pg_backend_pid()";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    while (jdbc.sql(waiting).query(Integer.class).single() == 0) {
      assertThat(System.nanoTime()).as("nobody waits for the chain").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}

package org.sevenfold.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a manager counts is kept as it follows from the open work, whatever happens to that (ADR 0083). */
class AgencyCountsTest extends PageTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @Autowired
  AgencyCounts kept;
  @Autowired
  WorkCounts counts;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  PlatformTransactionManager transactions;

  @Test
  void fromRaisingToClosingItIsWhatFollowsFromTheOpenWork() {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, NOTHING);
    List<OpenTask> tasks = work.ofConcern(concern);
    cases.claim(people.lead(), claimable(concern));
    assertThat(counted()).extracting(OpenCounts::concerns, OpenCounts::unclaimed, OpenCounts::perPerson)
        .containsExactly(1, tasks.size() - 1, List.of(1));
    walk.until(concern, task -> {
      assertThat(kept.different()).as(task.key()).isZero();
      return counted().waiting() > 0;
    }, Walk.HARM, NOTHING);
    counts.settle();
    assertThat(kept.different()).isZero();
    jdbc.sql("update concern set closed_at = now() where reference = ?").param(concern.value()).update();
    jdbc.sql("delete from open_work where concern = ?").param(concern.value()).update();
    assertThat(kept.different()).isZero();
    assertThat(counted().parts()).isEmpty();
    assertThat(jdbc.sql("select count(*) from concern_counted where concern = ?").param(concern.value())
        .query(Integer.class).single()).as("of a closed concern nothing is kept").isZero();
  }

  @Test
  void whatIsNotSettledYetCountsAsWellAndTwiceIsNeverCounted() {
    walk.raise(people.raiser(), NOTHING, NOTHING);
    counts.settle();
    walk.raise(people.raiser(), NOTHING, NOTHING);
    assertThat(counted().concerns()).isEqualTo(2);
    counts.settle();
    assertThat(counted().concerns()).isEqualTo(2);
  }

  @Test
  void ofAConcernThatMovesToAnotherSiteEverythingMoves() {
    ConcernReference concern = walk.raise(people.raiser(), NOTHING, NOTHING);
    String site = site(concern);
    counts.settle();
    int tasks = counted().of("");
    move(concern, site);
    assertThat(kept.different()).isZero();
    assertThat(counted()).extracting(one -> one.of(""), one -> one.of(site)).containsExactly(0, tasks);
  }

  @Test
  void whatIsTakenWhileItsConcernMovesIsCountedWhereItIsInTheEnd() {
    ConcernReference concern = walk.raise(people.raiser(), NOTHING, NOTHING);
    String site = site(concern);
    TransactionTemplate moving = new TransactionTemplate(transactions);
    TransactionTemplate beside = new TransactionTemplate(transactions);
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    moving.executeWithoutResult(open -> {
      move(concern, site);
      beside.executeWithoutResult(other -> cases.claim(people.lead(), claimable(concern)));
    });
    assertThat(kept.different()).isZero();
    assertThat(counted()).extracting(one -> one.of(""), OpenCounts::perPerson).containsExactly(0, List.of(1));
  }

  @Test
  void whoIsLeftOutCountsNothingOfItSettledOrNot() {
    ConcernReference concern = walk.raise(people.raiser(), NOTHING, NOTHING);
    PersonId manager = people.the(Role.SERVICE_MANAGER).id();
    jdbc.sql("insert into concern_excluded (concern, person) values (?, ?)").params(concern.value(), manager.value())
        .update();
    assertThat(counted().parts()).isEmpty();
    counts.settle();
    assertThat(counted().parts()).isEmpty();
    jdbc.sql("delete from concern_excluded where concern = ?").param(concern.value()).update();
    assertThat(counted().concerns()).isEqualTo(1);
  }

  @Test
  void whatWasChangedByHandIsFoundAndMadeAnew() {
    ConcernReference concern = walk.raise(people.raiser(), NOTHING, NOTHING);
    counts.settle();
    jdbc.sql("update agency_count set n = 7 where agency = ? and what = 'open'").param(people.agency()).update();
    assertThat(kept.different()).isEqualTo(1);
    jdbc.sql("delete from concern_counted where concern = ?").param(concern.value()).update();
    assertThat(kept.different()).isGreaterThan(1);
    kept.rebuild();
    assertThat(kept.different()).isZero();
    assertThat(counted().concerns()).isEqualTo(1);
  }

  private TaskId claimable(ConcernReference concern) {
    return work.ofConcern(concern).stream().map(OpenTask::id)
        .filter(task -> work.candidates(task).contains(people.lead().id())).findFirst().orElseThrow();
  }

  private String site(ConcernReference concern) {
    String site = "s" + concern.value();
    jdbc.sql("insert into site (id, agency, name) values (?, ?, ?)").params(site, people.agency(), site).update();
    return site;
  }

  private void move(ConcernReference concern, String site) {
    jdbc.sql("update concern set site = ? where reference = ?").params(site, concern.value()).update();
  }

  private OpenCounts counted() {
    return kept.of(people.the(Role.SERVICE_MANAGER), clock.instant().minus(Duration.ofDays(8)));
  }
}

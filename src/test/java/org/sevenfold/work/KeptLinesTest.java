package org.sevenfold.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines and counts that somebody changed by hand are seen, and made anew from the open work. */
class KeptLinesTest extends PageTest {

  @Autowired
  KeptLines kept;
  @Autowired
  EngineTasks engine;
  @Autowired
  WorkCounts counts;
  @Autowired
  JdbcClient jdbc;

  @Test
  void theOpenWorkIsTheEnginesAndTheLinesAreThoseOfTheOpenWork() {
    cases.claim(people.lead(), work.ofConcern(walk.raise(people.raiser(), Map.of(), Map.of())).stream()
        .filter(task -> work.candidates(task.id()).contains(people.lead().id())).findFirst().orElseThrow().id());
    assertThat(kept.tasks()).isEqualTo(engine.open()).isNotEmpty();
    assertThat(kept.differentLines()).isZero();
    assertThat(kept.differentCounts()).isZero();
    counts.settle();
    assertThat(kept.differentCounts()).isZero();
  }

  @Test
  void whatWasChangedByHandIsFoundAndMadeAnew() {
    walk.raise(people.raiser(), Map.of(), Map.of());
    counts.settle();
    jdbc.sql("delete from work_line where person = ? and tab = 'free'").param(people.lead().id().value()).update();
    jdbc.sql("update work_count set lines = 7 where person = ? and period = 'all'").param(people.lead().id().value())
        .update();
    assertThat(kept.differentLines()).isEqualTo(1);
    assertThat(kept.differentCounts()).isPositive();
    assertThat(kept.rebuild()).isPositive();
    assertThat(kept.differentLines()).isZero();
    assertThat(kept.differentCounts()).isZero();
    assertThat(counts.of(people.lead().id()).of(Tab.FREE)).isEqualTo(1);
  }
}

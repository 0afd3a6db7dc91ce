package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.start.EmbeddedServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Two nodes look for overdue work, and one of them is killed in the middle of it: each task is escalated once. Not part
 * of the suite: {@code mvn test -Plong -Dtest=SweptByTwo}.
 */
@Tag("long")
@Tag("engine")
class SweptByTwo {

  private static final int TASKS = Integer.getInteger("tasks", 2_000);
  private static final Duration BOUND = Duration.ofMinutes(10);
  private static final String ESCALATED = "select count(*) from open_work where overdue_task is not null";

  @TempDir
  Path var;

  @Test
  void oneOfTwoIsKilledAndEachIsEscalatedOnce() throws SQLException {
    try (EmbeddedServer database = EmbeddedServer.throwAwayButDurable();
        ProductProcess killed = ProductProcess.started(database, var);
        ProductProcess other = ProductProcess.started(database, var)) {
      JdbcClient look = JdbcClient.create(new SingleConnectionDataSource(database.superuser(), true));
      assertThat(killed.ask("overdue " + TASKS)).isEqualTo("open");
      killed.ask("begin sweep");
      other.ask("begin sweep");
      await().atMost(BOUND).pollInterval(Duration.ofMillis(20)).until(() -> number(look, ESCALATED) > TASKS / 4);
      killed.kill();
      long before = number(look, ESCALATED);
      long begun = System.nanoTime();
      await().atMost(BOUND).pollInterval(Duration.ofMillis(200)).until(() -> "swept".equals(other.ask("sweep"))
          && number(look, ESCALATED) == TASKS);
      System.out.printf("%d of %d were escalated when one of two was killed, the rest %d ms later%n", before, TASKS,
          Duration.ofNanos(System.nanoTime() - begun).toMillis());
      assertThat(number(look, "select count(distinct overdue_task) from open_work where overdue_task is not null"))
          .isEqualTo(TASKS);
      assertThat(number(look, "select count(*) from act_ru_task where task_def_key_ = 'overdue_task'"))
          .as("what the engine has of them").isEqualTo(TASKS);
      assertThat(other.ask("faults")).as("the record").isEqualTo("[]");
    }
  }

  private static long number(JdbcClient look, String sql) {
    return look.sql(sql).query(Long.class).single();
  }
}

package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.Sevenfold;
import org.sevenfold.TestPeople;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.PlantedCase;
import org.sevenfold.start.EmbeddedServer;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.WorkList;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What one completed task costs: statements, rows and write-ahead log, over C01 answered whole. Not part of the suite:
 * {@code mvn test -Plong -Dtest=StepCost}.
 */
@Tag("long")
class StepCost {

  private static final Path CASE = Path.of("src/test/resources/cases/C01.yaml");
  private static final Path RESULT = Path.of("docs/measured/step-cost.md");
  private static final int WARM_UP = 3;
  private static final int MEASURED = 5;

  @TempDir
  Path var;

  /** What has been spent until now, or between two moments. */
  private record Spent(double tasks, double statements, double inserted, double updated, double deleted, double wal) {

    Spent since(Spent before) {
      return new Spent(tasks - before.tasks, statements - before.statements, inserted - before.inserted,
          updated - before.updated, deleted - before.deleted, wal - before.wal);
    }

    String row(String name, double parts) {
      return String.format(Locale.ROOT, "| %s | %.1f | %.0f | %.1f | %.1f | %.1f | %.1f KB |%n", name, tasks / parts,
          statements / parts, inserted / parts, updated / parts, deleted / parts, wal / parts / 1024);
    }
  }

  @Test
  void whatACompletedTaskCosts() throws SQLException, IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    CountedStatements statements = new CountedStatements();
    try (EmbeddedServer server = EmbeddedServer.throwAwayButDurable();
        ConfigurableApplicationContext product = started(server, statements)) {
      JdbcClient outside = JdbcClient.create(new SingleConnectionDataSource(server.superuser(), true));
      outside.sql("alter system set full_page_writes = off").update();
      outside.sql("select pg_reload_conf()").query(Boolean.class).single();
      Person raiser = new TestPeople(product.getBean(Directory.class)).raiser();
      play(product, raiser, WARM_UP);
      Spent before = spent(0, statements, outside);
      int tasks = play(product, raiser, MEASURED);
      Spent cost = spent(tasks, statements, outside).since(before);
      Files.writeString(RESULT, page(cost));
      assertThat(cost.tasks).isGreaterThan(5.0 * MEASURED);
    }
  }

  private ConfigurableApplicationContext started(EmbeddedServer server, CountedStatements statements) {
    SpringApplication application = new SpringApplication(Sevenfold.class);
    application.setAdditionalProfiles("test");
    application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(statements));
    Map<String, Object> properties = server.springProperties();
    properties.put("sevenfold.var", var.toString());
    properties.put("server.port", "0");
    application.setDefaultProperties(properties);
    return application.run();
  }

  /** @return how many tasks were completed */
  private static int play(ConfigurableApplicationContext product, Person raiser, int times) {
    int tasks = 0;
    for (int i = 0; i < times; i++) {
      PlantedCase driven = new PlantedCase(product.getBean(CaseWork.class), product.getBean(WorkList.class),
          product.getBean(Directory.class), product.getBean(Vocabulary.class), product.getBean(LondonTime.class), StepCost::text);
      String reference = driven.raise(CASE, raiser, Map.of());
      driven.goOn(reference);
      tasks += (int) product.getBean(Journal.class).read(reference).stream()
          .filter(entry -> entry.act().kind().equals("answered")).count();
    }
    return tasks;
  }

  private static String text(String form, String field) {
    return field.endsWith("(date)") ? "2026-12-01" : "Seen and heard, and written down as it was said.";
  }

  /** The server counts a session's rows when the session ends at the latest. */
  private static Spent spent(int tasks, CountedStatements statements, JdbcClient outside) throws SQLException {
    String now = outside.sql("select clock_timestamp()::text").query(String.class).single();
    statements.real().unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    await().atMost(Duration.ofSeconds(60)).until(() -> outside.sql("select count(*) from pg_stat_activity"
        + " where usename = 'sevenfold_app' and backend_start < ?::timestamptz").param(now)
        .query(Long.class).single() == 0);
    outside.sql("select pg_stat_clear_snapshot()").query((row, i) -> true).single();
    return outside.sql("""
        select sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del), pg_current_wal_insert_lsn() - '0/0'::pg_lsn
          from pg_stat_user_tables""").query((row, i) -> new Spent(tasks, statements.count(), row.getDouble(1),
        row.getDouble(2), row.getDouble(3), row.getDouble(4))).single();
  }

  private static String page(Spent cost) throws IOException {
    return "# What a step costs\n\n"
        + "C01 answered whole through the guard (claim and answer, the raising too), " + MEASURED + " times after "
        + WARM_UP + " to warm up, measured by `mvn test -Plong -Dtest=StepCost`.\n\n"
        + LocalDate.now() + ", commit " + commit() + ", 2 cores, Debian 12, JDK " + System.getProperty("java.version")
        + ", PostgreSQL 16 with full_page_writes off (as in the engine notes). Statements, rows and WAL can be"
        + " compared; times can't, so there are none.\n\n"
        + "| | tasks | SQL | rows inserted | updated | deleted | WAL |\n|---|---|---|---|---|---|---|\n"
        + cost.row("per case", MEASURED) + cost.row("per completed task", cost.tasks())
        + "| engine notes: the engine alone, facts set when answered, per case | 15 | 445 | 134 | | | 192 KB |\n"
        + "| the same, per task | 1 | 30 | 9 | | | 12.8 KB |\n"
        + "| engine notes: completing a step of the spine | 1 | 28 | | | | |\n\n"
        + "Beside the engine's own, ours has: the sealed entry of each act and of each table's result, the table of"
        + " open work with whom it is offered to, and one grant for each candidate.\n";
  }

  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
    return new String(git.getInputStream().readAllBytes()).trim();
  }
}

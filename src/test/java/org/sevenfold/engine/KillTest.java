package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.start.EmbeddedServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The product is killed outright, between two steps and inside one, and started again on what it left. */
@Tag("engine")
class KillTest {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String BACKENDS = "select count(*) from pg_stat_activity where usename = 'sevenfold_app'";
  /** Somebody waits to take the task off the list of open work, and has already written to the record. */
  private static final String INSIDE_THE_STEP = """
      select count(*) from pg_locks waits join pg_locks wrote on wrote.pid = waits.pid
       where waits.relation = 'open_work'::regclass and not waits.granted
         and wrote.relation = 'journal_entry'::regclass and wrote.mode = 'RowExclusiveLock' and wrote.granted""";

  /** A task, and what is true on the way to it. */
  private static final String TRIAGE = "triage, age_band=under_12";
  private static final String ADVICE = "advise, cause_for_belief=unknown advice=established";
  private static final String CONSENT = "hear_answer, response=refused";
  private static final String DUTY = "decide_duty, legal_basis=court_order";

  @TempDir
  static Path var;
  @TempDir
  static Path varOfAnother;
  private static EmbeddedServer database;
  private static SingleConnectionDataSource outside;
  private static JdbcClient look;
  private static ProductProcess product;

  @BeforeAll
  static void aDatabaseThatOutlivesTheProduct() throws SQLException {
    database = EmbeddedServer.throwAwayButDurable();
    outside = new SingleConnectionDataSource(database.superuser(), true);
    look = JdbcClient.create(outside);
    product = ProductProcess.started(database, var);
  }

  @AfterAll
  static void stop() {
    product.close();
    outside.destroy();
    database.close();
  }

  /** Nothing is lost of what was done, nothing is half done of what was being done, and all of it goes on. */
  @Test
  void killedBetweenTwoStepsAndInsideOthers() throws SQLException {
    List<Step> between = Stream.of(TRIAGE, ADVICE).map(KillTest::claimed).toList();
    between.forEach(step -> assertThat(product.ask(step.answer())).isEqualTo("answered"));
    List<Step> inside = Stream.of(TRIAGE, ADVICE, CONSENT, DUTY).map(KillTest::claimed).toList();
    List<Step> all = Stream.concat(between.stream(), inside.stream()).toList();
    List<List<Object>> before = states(all);

    killInside(inside);
    backendsAreGone();
    assertThat(states(all)).isEqualTo(before);

    product = ProductProcess.started(database, var);
    assertThat(product.ask("faults")).isEqualTo("[]");
    assertThat(states(all)).isEqualTo(before);
    inside.forEach(step -> assertThat(product.ask(step.answer())).as(step.task()).isEqualTo("answered"));
    assertThat(states(inside)).doesNotContainAnyElementsOf(before);
    assertThat(product.ask("faults")).isEqualTo("[]");
  }

  /** A task of a case that somebody has claimed, and what is true in that case. */
  private record Step(String reference, String task, String facts) {

    String answer() {
      return "answer " + reference + " " + task + " " + facts;
    }
  }

  private static Step claimed(String taskAndFacts) {
    String[] said = taskAndFacts.split(", ");
    Step step = new Step(product.ask("walk " + said[0] + " " + said[1]), said[0], said[1]);
    assertThat(product.ask("claim " + step.reference() + " " + step.task())).isEqualTo("claimed");
    return step;
  }

  private static void killInside(List<Step> steps) throws SQLException {
    try (Connection blocking = database.superuser(); Statement statement = blocking.createStatement()) {
      blocking.setAutoCommit(false);
      // reading goes on, writing waits: the entry is appended first, then the task would leave the list
      statement.execute("lock table open_work in share mode");
      steps.forEach(step -> assertThat(product.ask("begin " + step.answer())).isEqualTo("begun"));
      await().atMost(BOUND).until(() -> count(INSIDE_THE_STEP) == steps.size());
      product.kill();
      blocking.rollback();
    }
  }

  private static List<List<Object>> states(List<Step> steps) {
    return steps.stream().map(step -> state(step.reference())).toList();
  }

  @Test
  void aSessionIsKnownToEveryNodeAndOutlivesTheOneThatItBeganOn() {
    RestSession session = RestSession.of(product.ask("lead"), port(product));
    ProductProcess other = ProductProcess.started(database, varOfAnother, var);
    assertThat(tasks(session.at(port(product)))).as("where it began").isEqualTo(200);
    assertThat(tasks(session.at(port(other)))).as("on the other node").isEqualTo(200);
    product.kill();
    product = other;
    assertThat(tasks(session.at(port(product)))).as("after the end of the first").isEqualTo(200);
  }

  /** The page itself sends what is typed every twenty seconds: whatever came until then is there again. */
  @Test
  void whatSomebodyTypesOutlivesTheServer() {
    RestSession typist = RestSession.of(product.ask("lead"), port(product));
    String words = "A bruise as long as a finger, typed at " + System.nanoTime();
    String token = typist.page("/concerns/new").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    HttpResponse<String> kept = typist.send("POST", "/drafts/raise", "_csrf=" + token + "&what_was_seen="
        + URLEncoder.encode(words, StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    assertThat(kept.statusCode()).isEqualTo(200);
    product.kill();
    backendsAreGone();
    product = ProductProcess.started(database, var);
    assertThat(typist.at(port(product)).page("/concerns/new").body()).contains(words, "has not been sent");
  }

  private static int port(ProductProcess one) {
    return Integer.parseInt(one.ask("port"));
  }

  private static int tasks(RestSession session) {
    return session.page("/tasks").statusCode();
  }

  /** The record, the open work, who is to be told, and the engine's own tasks and tokens of a case. */
  private static List<Object> state(String reference) {
    return List.of(
        look.sql("select number || head from journal_entry where chain = ? order by number").param(reference)
            .query(String.class).list(),
        look.sql("select task_key from open_work where concern = ? order by task_key").param(reference)
            .query(String.class).list(),
        look.sql("select kind || coalesce(task, '') from notice where concern = ? order by 1").param(reference)
            .query(String.class).list(),
        look.sql("select t.name_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
            + " where e.business_key_ = ? order by 1").param(reference).query(String.class).list(),
        look.sql("select coalesce(e.act_id_, '') from act_ru_execution e join act_ru_execution root"
            + " on root.id_ = e.root_proc_inst_id_ where root.business_key_ = ? order by 1").param(reference)
            .query(String.class).list());
  }

  private static void backendsAreGone() {
    await().atMost(BOUND).until(() -> count(BACKENDS) == 0);
  }

  private static long count(String sql) {
    return look.sql(sql).query(Long.class).single();
  }
}

package org.sevenfold.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.Sevenfold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A demo whose first start is ended while it is being filled is filled whole by the next one. */
@Tag("engine")
class DemoSeedTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String HISTORY = "select count(*) from pg_tables where tablename = 'flyway_schema_history'";
  private static final String MIGRATED =
      "select count(*) from flyway_schema_history where script like 'R__what%' and success";
  /** The people and the first concern are written by then; the notice of its first task is next. */
  private static final String HALF_WAY = """
      select count(*) from pg_locks where relation = 'notice'::regclass and not granted""";
  private static final String SEEDED =
      "select (select count(*) from person) || ' people, ' || (select count(*) from concern) || ' concerns'";

  @TempDir
  Path var;

  @Test
  void aSeedThatWasEndedHalfWayIsBegunAnew() throws SQLException, IOException {
    try (Subprocess first = demo()) {
      await().atMost(PATIENCE).until(() -> EmbeddedServer.isIn(var) && EmbeddedServer.running(var).isPresent());
      try (Connection connection = superuser()) {
        JdbcClient look = client(connection);
        await().atMost(PATIENCE).until(() -> count(look, HISTORY) == 1 && count(look, MIGRATED) == 1);
        connection.setAutoCommit(false);
        // reading goes on, writing waits
        look.sql("lock table notice in share mode").update();
        await().atMost(PATIENCE).until(() -> count(look, HALF_WAY) > 0);
        first.kill();
      }
    }
    try (Subprocess second = demo()) {
      second.awaitLineWith("Started Sevenfold");
      try (Connection connection = superuser()) {
        JdbcClient look = client(connection);
        await().atMost(PATIENCE).untilAsserted(
            () -> assertThat(look.sql(SEEDED).query(String.class).single()).isEqualTo(whole()));
        await().atMost(PATIENCE).until(() -> Files.exists(var.resolve("heads.log")));
      }
    }
  }

  private Subprocess demo() {
    return Subprocess.start(List.of(), Sevenfold.class, Map.of(), "--sevenfold.var=" + var, "--server.port=0");
  }

  private static String whole() throws IOException {
    String file = Files.readString(Path.of("config/demo.yml"));
    return Pattern.compile("user_name: ").matcher(file).results().count() + " people, "
        + Pattern.compile("- by: ").matcher(file).results().count() + " concerns";
  }

  private Connection superuser() throws SQLException {
    String url = EmbeddedServer.running(var).orElseThrow().get("spring.datasource.url").toString();
    return DriverManager.getConnection(url, "postgres",
        ServerPasswords.keptIn(var.resolve("postgres.passwords")).superuser());
  }

  private static JdbcClient client(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  private static int count(JdbcClient look, String sql) {
    return look.sql(sql).query(Integer.class).single();
  }
}

package org.sevenfold.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Tag("engine")
class EmbeddedServerTest {

  @TempDir
  static Path shared;
  private static EmbeddedServer running;

  @TempDir
  Path var;

  @BeforeAll
  static void oneServerForThoseThatOnlyLook() {
    running = EmbeddedServer.keeping(shared);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void dataIsKeptBetweenRuns() {
    try (EmbeddedServer first = EmbeddedServer.keeping(var)) {
      asked(first, "create table kept as select 'before' as word");
    }
    try (EmbeddedServer second = EmbeddedServer.keeping(var)) {
      assertThat(asked(second, "select word from kept")).containsExactly("before");
    }
  }

  @Test
  void aSecondRunOnTheSameFolderIsRefusedInAPlainSentence() {
    assertThatThrownBy(() -> EmbeddedServer.keeping(shared)).isInstanceOf(RefusedToStart.class)
        .hasMessageStartingWith("Sevenfold is already running with the folder " + shared);
    assertThat(asked(running, "select 'undisturbed'")).containsExactly("undisturbed");
  }

  @Test
  void theServerOfAKilledRunIsStoppedAndItsDataOpenedAgain() throws IOException {
    try (Subprocess killed = Subprocess.start(List.of(), HoldsTheServer.class, Map.of(), var.toString(), "killed")) {
      killed.awaitLineWith("written");
      killed.kill();
    }
    ProcessHandle leftover = postmaster(var.resolve("postgres"));
    assertThat(leftover.isAlive()).as("a killed JVM leaves its server running").isTrue();
    try (EmbeddedServer next = EmbeddedServer.keeping(var)) {
      assertThat(leftover.isAlive()).isFalse();
      assertThat(asked(next, "select word from kept")).containsExactly("killed");
    }
  }

  @Test
  void aProcessThatOnlyHasTheNumberOfTheLeftoverIsLeftAlone() throws IOException {
    Path data = Files.createDirectory(var.resolve("postgres"));
    String number = asked(running, "select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)").get(0);
    Files.writeString(data.resolve("postmaster.pid"), number + "\n");
    assertThat(LeftoverServer.in(data)).as("somebody else's PostgreSQL").isEmpty();
    Files.writeString(data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
    assertThat(LeftoverServer.in(data)).as("no PostgreSQL at all").isEmpty();
  }

  @Test
  void nobodyGetsInWithoutAPassword() {
    for (String user : List.of("postgres", EmbeddedServer.OWNER, EmbeddedServer.APPLICATION)) {
      assertThatThrownBy(() -> DriverManager.getConnection(running.url(), user, "")).isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
      assertThatThrownBy(() -> DriverManager.getConnection(running.url(), user, "guess"))
          .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
    }
    assertThat(asked(running, "select auth_method from pg_hba_file_rules")).isNotEmpty()
        .containsOnly("scram-sha-256");
    assertThat(asked(running, "show listen_addresses")).containsExactly("localhost");
  }

  @Test
  void neitherRoleIsASuperuserAndTheApplicationOwnsNothing() {
    assertThat(asked(running, "select rolname from pg_roles where rolsuper")).containsExactly("postgres");
    assertThat(asked(running, "select rolname from pg_roles where rolname like 'sevenfold%' order by 1"))
        .containsExactly(EmbeddedServer.APPLICATION, EmbeddedServer.OWNER);
    assertThat(asked(running, "select r.rolname from pg_database d join pg_roles r on r.oid = d.datdba"
        + " where d.datname = 'sevenfold'")).containsExactly(EmbeddedServer.OWNER);
  }

  @Test
  void whatIsCommittedIsOnTheDisk() {
    assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
        .allSatisfy(setting -> assertThat(asked(running, "show " + setting)).containsExactly("on"));
  }

  @Test
  void passwordsAreInAFileForItsOwnerAlone() throws IOException {
    Path file = shared.resolve("postgres.passwords");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.readAllLines(file)).hasSize(3).doesNotHaveDuplicates().allMatch(line -> line.length() >= 32);
  }

  @Test
  void aFirstStartThatEndedHalfWayIsTakenUpAgainAndLostPasswordsAreToldAtOnce() throws IOException {
    EmbeddedServer.keeping(var).close();
    Files.writeString(var.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    try (EmbeddedServer again = EmbeddedServer.keeping(var)) {
      assertThat(asked(again, "select auth_method from pg_hba_file_rules")).containsOnly("scram-sha-256");
    }
    Files.move(var.resolve("postgres.passwords"), var.resolve("elsewhere"));
    assertThatThrownBy(() -> EmbeddedServer.keeping(var)).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("postgres.passwords");
  }

  private static ProcessHandle postmaster(Path data) throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim()))
        .orElseThrow();
  }

  /** As the superuser; the answers as text. */
  private static List<String> asked(EmbeddedServer server, String sql) {
    try (var connection = server.superuser()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      if (sql.startsWith("create")) {
        jdbc.sql(sql).update();
        return List.of();
      }
      return jdbc.sql(sql).query((row, i) -> row.getString(1)).list();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

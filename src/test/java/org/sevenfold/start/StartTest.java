package org.sevenfold.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.ProductTest;
import org.sevenfold.Sevenfold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The product as somebody starts it who sees only what it prints and how it ends. */
class StartTest extends ProductTest {

  private static final Map<String, String> IN_LONDON = Map.of("TZ", "Europe/London");

  @TempDir
  Path var;

  @Test
  void theDemoRunsInUtcWhereverTheMachineIsAndKeepsItsFolderToItself() {
    try (Subprocess demo = Subprocess.start(List.of("-Duser.timezone=Europe/London"), ZoneProbe.class, IN_LONDON,
        "--sevenfold.var=" + var, "--server.port=0")) {
      demo.awaitLineWith("started in Europe/London");
      demo.awaitLineWith("Started Sevenfold");
      assertSecondRunIsRefused();
      demo.end();
      demo.awaitLineWith("ran in UTC");
    }
    assertThat(Stream.of("master.key", "signing.key", "postgres.passwords").map(var::resolve)).allSatisfy(
        file -> assertThat(Files.getPosixFilePermissions(file))
            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
  }

  private void assertSecondRunIsRefused() {
    assertRefused(Map.of(), "Sevenfold is already running with the folder " + var);
  }

  @Test
  void withoutAMasterKeyTheRealThingSaysSoInOneSentence() throws IOException {
    assertRefused(live(), "The master key " + var.resolve("master.key") + " is missing");
    assertThat(Files.list(var)).as("no key is made").isEmpty();
  }

  @Test
  void aDatabaseThatLetsNobodyInIsSaidInOneSentence() {
    Map<String, String> wrong = live();
    wrong.put("SPRING_FLYWAY_PASSWORD", "wrong");
    assertRefused(wrong, "Sevenfold can't get into its database: FATAL: password authentication failed");
  }

  @Test
  void aRoleMissingIsSaidInOneSentence() {
    Map<String, String> half = live();
    half.remove("SPRING_FLYWAY_USER");
    assertRefused(half, "Not set: SPRING_FLYWAY_USER.");
  }

  @Test
  void aDatabaseThatIsConfiguredElsewhereNeverBecomesADemo() {
    assertRefused(Map.of(), "A database is set by spring.datasource.url", "--spring.datasource.url=jdbc:postgresql:x");
  }

  @Test
  void anAgencysOwnPackThatLacksAClockIsSaidBeforeTheFirstPersonComes(@TempDir Path beside) throws IOException {
    Path packs = Files.createDirectories(beside.resolve("config/packs"));
    String whole = Files.readString(Path.of("config/packs/staffordshire-2009.yml"));
    Files.writeString(packs.resolve("staffordshire-2009.yml"), whole.replaceFirst("(?m)^  record: .*\n", ""));
    assertRefusedIn(beside, Map.of(), "config/packs/staffordshire-2009.yml has no clocks.record");
  }

  @Test
  void aSettingThatDoesNotFitIsSaidInOneSentence() {
    assertRefused(Map.of(), "The setting sevenfold.sweep must be a length of time", "--sevenfold.sweep=soon");
  }

  @Test
  void anotherZoneIsRefused() {
    assertThatThrownBy(() -> ZoneCheck.check(TimeZone.getTimeZone("Europe/London")))
        .isInstanceOf(RefusedToStart.class).hasMessageContaining("in the zone Europe/London");
    ZoneCheck.check(TimeZone.getTimeZone("Etc/UTC"));
  }

  @Test
  void aRoleThatCanChangeTheRecordIsRefused() throws Exception {
    try (var connection = DATABASE.superuser()) {
      JdbcClient superuser = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      assertThatThrownBy(() -> RolesCheck.check(superuser)).isInstanceOf(RefusedToStart.class)
          .hasMessageContaining("can change the record");
      superuser.sql("set role " + EmbeddedServer.OWNER).update();
      assertThatThrownBy(() -> RolesCheck.check(superuser)).isInstanceOf(RefusedToStart.class);
      superuser.sql("set role " + EmbeddedServer.APPLICATION).update();
      RolesCheck.check(superuser);
    }
  }

  private void assertRefused(Map<String, String> environment, String sentence, String... more) {
    assertRefusedIn(Path.of(""), environment, sentence, more);
  }

  private void assertRefusedIn(Path folder, Map<String, String> environment, String sentence, String... more) {
    String[] arguments = Stream.concat(Stream.of("--sevenfold.var=" + var, "--server.port=0"), Stream.of(more))
        .toArray(String[]::new);
    try (Subprocess refused = Subprocess.startIn(folder, List.of(), Sevenfold.class, environment, arguments)) {
      int exitCode = refused.exitCode();
      assertThat(refused.errors()).singleElement().asString().contains(sentence);
      assertThat(exitCode).isEqualTo(RefusedToStart.EXIT_CODE);
    }
  }

  /** The suite's own database, as an administrator would name one. */
  private static Map<String, String> live() {
    Map<String, String> environment = new HashMap<>();
    DATABASE.springProperties()
        .forEach((name, value) -> environment.put(name.toUpperCase().replace('.', '_'), value.toString()));
    return environment;
  }
}

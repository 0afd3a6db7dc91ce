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
import org.sevenfold.record.key.MasterKey;
import org.sevenfold.record.key.SigningKey;
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
  void withoutKeysTheRealThingSaysSoAndMakesNone() throws IOException {
    assertRefused(live(), List.of("The master key " + var.resolve("master.key") + " is missing",
        "The signing key " + var.resolve("signing.key") + " is missing"));
    assertThat(Files.list(var)).as("no key is made").isEmpty();
  }

  @Test
  void everythingThatStandsInTheWayIsSaidAtOnceAndBeforeTheDatabaseIsTouched() {
    Map<String, String> nowhere = live();
    nowhere.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/nowhere");
    assertRefused(nowhere, List.of("The setting sevenfold.sweep must be a length of time",
        "The setting sevenfold.node must not be empty", "There is no setting sevenfold.evry",
        "The master key ", "The signing key ", "The setting sevenfold.pack names the policy pack none",
        "Sevenfold would be reached beyond this machine without https"),
        "--sevenfold.sweep=soon", "--sevenfold.node=", "--sevenfold.evry=1s", "--sevenfold.pack=none",
        "--server.address=0.0.0.0");
  }

  @Test
  void aSecondRunOnAFolderInUseIsRefusedInRealUseToo() {
    keys();
    FolderLock held = FolderLock.take(var);
    assertRefused(live(), "Sevenfold is already running with the folder " + var);
    held.close();
  }

  private void keys() {
    MasterKey.create(var.resolve("master.key"));
    SigningKey.create(var.resolve("signing.key"));
  }

  @Test
  void aDatabaseThatLetsNobodyInIsSaidInOneSentence() {
    keys();
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
    assertRefusedIn(beside, Map.of(), List.of("config/packs/staffordshire-2009.yml has no clocks.record"));
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
    assertRefused(environment, List.of(sentence), more);
  }

  private void assertRefused(Map<String, String> environment, List<String> sentences, String... more) {
    assertRefusedIn(Path.of(""), environment, sentences, more);
  }

  /** @param sentences one for each line that is said */
  private void assertRefusedIn(Path folder, Map<String, String> environment, List<String> sentences, String... more) {
    String[] arguments = Stream.concat(Stream.of("--sevenfold.var=" + var, "--server.port=0"), Stream.of(more))
        .toArray(String[]::new);
    try (Subprocess refused = Subprocess.startIn(folder, List.of(), Sevenfold.class, environment, arguments)) {
      int exitCode = refused.exitCode();
      assertThat(refused.errors()).hasSameSizeAs(sentences);
      assertThat(sentences).allMatch(sentence -> refused.errors().stream().anyMatch(line -> line.contains(sentence)));
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

package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.RefusedToStart;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that is not for this Sevenfold, or not for this key, is left as it is. */
@Tag("engine")
class BeforeMigrationTest {

  private static final String HISTORY = "select count(*) from flyway_schema_history";
  private static RecordAlone alone;

  @TempDir
  Path var;

  @BeforeAll
  static void aDatabaseOfItsOwn() throws SQLException {
    alone = new RecordAlone();
  }

  @AfterAll
  static void stop() {
    alone.close();
  }

  @AfterEach
  void asItWas() {
    alone.superuser().sql("delete from flyway_schema_history where version = '999'").update();
    alone.superuser().sql("delete from journal_entry").update();
    alone.superuser().sql("delete from case_key").update();
  }

  @Test
  void anOlderSevenfoldDoesNotStartOnTheTablesOfANewerOne() {
    alone.run(var).close();
    alone.superuser().sql("insert into flyway_schema_history (installed_rank, version, description, type, script,"
        + " checksum, installed_by, execution_time, success)"
        + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'somebody', 1, true)").update();
    assertRefused(var, "The database was last used by a newer Sevenfold: its tables have version 999, and this one"
        + " knows them up to ");
  }

  @Test
  void theMasterKeyOfAnotherInstallationIsRefused(@TempDir Path other) {
    try (ConfigurableApplicationContext product = alone.run(var)) {
      new TransactionTemplate(product.getBean(PlatformTransactionManager.class)).executeWithoutResult(
          status -> product.getBean(Journal.class).append(new ConcernReference("CASE"),
              new Act(Act.Kind.RAISED, new PersonId("somebody"), "raise", "", Map.of())));
    }
    assertRefused(other, "The master key " + other.resolve("master.key") + " opens none of the records");
    alone.run(var).close();
  }

  private static void assertRefused(Path folder, String sentence) {
    Object before = alone.superuser().sql(HISTORY).query().singleValue();
    assertThatThrownBy(() -> alone.run(folder).close()).satisfies(e -> assertThat(RefusedToStart.behind(e))
        .map(RefusedToStart::getMessage).get().asString().startsWith(sentence));
    assertThat(alone.superuser().sql(HISTORY).query().singleValue()).as("nothing was migrated").isEqualTo(before);
  }
}

package org.sevenfold.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** The tables are changed only where this Sevenfold can work with them afterwards, and never back. */
@Component
class OnlyForwards implements FlywayMigrationStrategy {

  private final DataSource works;
  private final ObjectProvider<BeforeMigration> checks;

  OnlyForwards(DataSource works, ObjectProvider<BeforeMigration> checks) {
    this.works = works;
    this.checks = checks;
  }

  @Override
  public void migrate(Flyway flyway) {
    letsTheWorkingRoleIn();
    refuseWhatIsNewer(flyway);
    checks.orderedStream().forEach(BeforeMigration::check);
    flyway.migrate();
  }

  private void letsTheWorkingRoleIn() {
    try (Connection connection = works.getConnection()) {
      connection.isValid(0);
    } catch (SQLException e) {
      throw new IllegalStateException("The working role can't get into the database", e);
    }
  }

  private static void refuseWhatIsNewer(Flyway flyway) {
    Arrays.stream(flyway.info().applied()).filter(one -> one.getVersion() != null && !one.getState().isResolved())
        .map(MigrationInfo::getVersion).max(Comparator.naturalOrder()).ifPresent(newer -> {
          throw new RefusedToStart("The database was last used by a newer Sevenfold: its tables have version " + newer
              + ", and this one knows them up to " + known(flyway) + ". Start the newer one, or restore the backup from"
              + " before the upgrade.");
        });
  }

  private static MigrationVersion known(Flyway flyway) {
    return Arrays.stream(flyway.info().all()).filter(one -> one.getState().isResolved() && one.getVersion() != null)
        .map(MigrationInfo::getVersion).max(Comparator.naturalOrder()).orElse(MigrationVersion.EMPTY);
  }
}

package org.sevenfold.start;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A step of the migration that no script can do. Its version and description are kept in every database that it has run
 * in: never change them.
 */
public abstract class CodedMigration implements JavaMigration {

  private final MigrationVersion version;
  private final String description;

  protected CodedMigration(int version, String description) {
    this.version = MigrationVersion.fromVersion(String.valueOf(version));
    this.description = description;
  }

  @Override
  public final MigrationVersion getVersion() {
    return version;
  }

  @Override
  public final String getDescription() {
    return description;
  }

  @Override
  public final Integer getChecksum() {
    return null;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }
}

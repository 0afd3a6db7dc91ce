package org.sevenfold.session;

import org.flywaydb.core.api.migration.Context;
import org.sevenfold.start.CodedMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The tables of Spring Session, by its own script, run from its jar as the owner of the tables. */
@Component
class SessionTables extends CodedMigration {

  private static final String SCRIPT = "org/springframework/session/jdbc/schema-postgresql.sql";

  SessionTables() {
    super(18, "tables of Spring Session 3.5");
  }

  @Override
  public void migrate(Context context) {
    ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(new ClassPathResource(SCRIPT)));
  }
}

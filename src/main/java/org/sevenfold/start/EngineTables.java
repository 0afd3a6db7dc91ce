package org.sevenfold.start;

import java.util.List;

import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The first migration: the engine's own create scripts, run from its jar as the owner of the tables. */
@Component
class EngineTables extends CodedMigration {

  private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
  // CMMN is off, but the engine's schema check wants its tables
  private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
      "decision.engine", "decision.history");

  EngineTables() {
    super(1, "engine tables of Camunda 7.24");
  }

  @Override
  public void migrate(Context context) {
    SCRIPTS.forEach(script -> ScriptUtils.executeSqlScript(context.getConnection(),
        new EncodedResource(new ClassPathResource(FOLDER + script + ".sql"))));
  }
}

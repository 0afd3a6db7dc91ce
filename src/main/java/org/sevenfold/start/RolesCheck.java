package org.sevenfold.start;

import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The role that works must not be able to change the record: neither a superuser nor the owner of the tables. */
@Component
@DependsOn("flywayInitializer")
class RolesCheck {

  private static final String MAY_CHANGE = """
      select has_table_privilege('journal_entry', 'update, delete, truncate')
          or has_table_privilege('case_key', 'update, delete, truncate')
          or (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
      """;

  RolesCheck(JdbcClient jdbc) {
    check(jdbc);
  }

  static void check(JdbcClient jdbc) {
    if (jdbc.sql(MAY_CHANGE).query(Boolean.class).single()) {
      throw new RefusedToStart("The database role of SPRING_DATASOURCE_USERNAME can change the record. Give Sevenfold"
          + " a role of its own that is neither a superuser nor the owner of the tables. The SQL is in"
          + " docs/operating.md.");
    }
  }
}

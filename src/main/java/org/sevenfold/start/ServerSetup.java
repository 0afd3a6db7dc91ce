package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What a new embedded server needs once: passwords, the two roles, the database, and no more trust by address. */
final class ServerSetup {

  private static final String PASSWORD_ONLY = """
      # written by Sevenfold: nobody gets in without a password
      local all all scram-sha-256
      host  all all 127.0.0.1/32 scram-sha-256
      host  all all ::1/128      scram-sha-256
      """;

  private ServerSetup() {
  }

  static void run(EmbeddedPostgres postgres, ServerPasswords passwords, Path data) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter user postgres password '" + passwords.superuser() + "'");
      statement.execute("create role " + EmbeddedServer.OWNER + " login password '" + passwords.owner() + "'");
      statement.execute("create role " + EmbeddedServer.APPLICATION + " login password '" + passwords.application() + "'");
      statement.execute("create database " + EmbeddedServer.database() + " owner " + EmbeddedServer.OWNER);
      Files.writeString(data.resolve("pg_hba.conf"), PASSWORD_ONLY);
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database could not be set up: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database could not be closed to strangers", e);
    }
  }
}

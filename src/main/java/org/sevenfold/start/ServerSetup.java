package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

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

  /** False too where an earlier first start was ended half way: then nothing of ours is in there yet. */
  static boolean isDone(Path data) {
    try {
      Path file = data.resolve("pg_hba.conf");
      return Files.exists(file) && Files.readString(file).equals(PASSWORD_ONLY);
    } catch (IOException e) {
      throw new UncheckedIOException("It can't be read who may enter the embedded database in " + data, e);
    }
  }

  /** May be run again where it was ended half way; closing the door is the last step. */
  static void run(DataSource postgres, ServerPasswords passwords, Path data) {
    JdbcClient jdbc = JdbcClient.create(postgres);
    role(jdbc, "postgres", passwords.superuser());
    role(jdbc, EmbeddedServer.OWNER, passwords.owner());
    role(jdbc, EmbeddedServer.APPLICATION, passwords.application());
    if (isMissing(jdbc, "select 1 from pg_database where datname = ?", EmbeddedServer.database())) {
      jdbc.sql("create database " + EmbeddedServer.database() + " owner " + EmbeddedServer.OWNER).update();
    }
    try {
      Files.writeString(data.resolve("pg_hba.conf"), PASSWORD_ONLY);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database could not be closed to strangers", e);
    }
    jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
  }

  private static void role(JdbcClient jdbc, String name, String password) {
    boolean isNew = isMissing(jdbc, "select 1 from pg_roles where rolname = ?", name);
    jdbc.sql((isNew ? "create" : "alter") + " role " + name + " login password '" + password + "'").update();
  }

  private static boolean isMissing(JdbcClient jdbc, String query, String name) {
    return jdbc.sql(query).param(name).query(Integer.class).list().isEmpty();
  }
}

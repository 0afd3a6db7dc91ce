package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL that comes with the product, for demo, trial, replay and tests: loopback only, passwords of its own,
 * and neither of the two roles that the product uses is a superuser.
 */
public class EmbeddedServer implements AutoCloseable {

  public static final String OWNER = "sevenfold_owner";
  public static final String APPLICATION = "sevenfold_app";
  private static final String DATABASE = "sevenfold";

  private final EmbeddedPostgres postgres;
  private final ServerPasswords passwords;
  private final Runnable afterwards;

  private EmbeddedServer(EmbeddedPostgres postgres, ServerPasswords passwords, Runnable afterwards) {
    this.postgres = postgres;
    this.passwords = passwords;
    this.afterwards = afterwards;
  }

  /** The demo's server: keeps its data under {@code var/} between runs, and is as durable as a real one. */
  public static EmbeddedServer keeping(Path var) {
    FolderLock lock = FolderLock.take(var);
    try {
      Path data = var.resolve("postgres");
      LeftoverServer.in(data).ifPresent(LeftoverServer::stop);
      ServerPasswords passwords = passwords(var.resolve("postgres.passwords"), data);
      EmbeddedPostgres postgres = start(durable().setDataDirectory(data).setCleanDataDirectory(false),
          Map.of("password", passwords.superuser()));
      if (!ServerSetup.isDone(data)) {
        ServerSetup.run(postgres.getPostgresDatabase(), passwords, data);
      }
      return new EmbeddedServer(postgres, passwords, lock::close);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static ServerPasswords passwords(Path file, Path data) {
    if (ServerSetup.isDone(data) && !Files.exists(file)) {
      throw new RefusedToStart("The file " + file + " with the passwords of the database in " + data + " is missing."
          + " Put it back, or move both away to begin with an empty demo.");
    }
    return ServerPasswords.keptIn(file);
  }

  /** Whether there is a demo's database in this folder. */
  static boolean isIn(Path var) {
    return ServerSetup.isDone(var.resolve("postgres"));
  }

  /** How the server in this folder is reached, if one is running there: a command looks in beside the demo. */
  static Optional<Map<String, Object>> running(Path var) {
    return LeftoverServer.in(var.resolve("postgres"))
        .map(server -> springProperties(url(server.port()), ServerPasswords.keptIn(var.resolve("postgres.passwords"))));
  }

  /** A server that is gone afterwards: for a replay, and for tests that do not ask about durability. */
  public static EmbeddedServer throwAway() {
    return temporary(EmbeddedPostgres.builder());
  }

  /** Gone afterwards too, but its commits survive a crash: for tests of durability and for measuring. */
  public static EmbeddedServer throwAwayButDurable() {
    return temporary(durable());
  }

  private static EmbeddedServer temporary(EmbeddedPostgres.Builder builder) {
    try {
      Path folder = Files.createTempDirectory("sevenfold-postgres");
      Path data = folder.resolve("data");
      ServerPasswords passwords = ServerPasswords.fresh();
      EmbeddedPostgres postgres = start(builder.setDataDirectory(data), Map.of("password", passwords.superuser()));
      ServerSetup.run(postgres.getPostgresDatabase(), passwords, data);
      return new EmbeddedServer(postgres, passwords, folder.toFile()::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for a throw-away database can be made", e);
    }
  }

  private static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on");
  }

  private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, Map<String, String> connect) {
    connect.forEach(builder::setConnectConfig);
    try {
      return builder.setServerConfig("listen_addresses", "localhost").setServerConfig("timezone", "UTC")
          .setServerConfig("max_connections", "60")
          .setRegisterShutdownHook(false).setOverrideWorkingDirectory(ProgramFolder.own().toFile())
          .setLocaleConfig("locale", "C").setPGStartupWait(Duration.ofSeconds(60)).start();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database did not start: " + e.getMessage(), e);
    }
  }

  /** What Spring has to know: the application's role, and the owner's for the migration. */
  public Map<String, Object> springProperties() {
    return springProperties(url(), passwords);
  }

  private static Map<String, Object> springProperties(String url, ServerPasswords passwords) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("spring.datasource.url", url);
    properties.put("spring.datasource.username", APPLICATION);
    properties.put("spring.datasource.password", passwords.application());
    properties.put("spring.flyway.url", url);
    properties.put("spring.flyway.user", OWNER);
    properties.put("spring.flyway.password", passwords.owner());
    return properties;
  }

  public String url() {
    return url(postgres.getPort());
  }

  private static String url(int port) {
    return "jdbc:postgresql://localhost:" + port + "/" + DATABASE + "?logServerErrorDetail=false";
  }

  /** A connection as the superuser, for tests that look at or disturb the server from outside. */
  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", passwords.superuser());
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database did not stop", e);
    } finally {
      afterwards.run();
    }
  }

  static String database() {
    return DATABASE;
  }
}

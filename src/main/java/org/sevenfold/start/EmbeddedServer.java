package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final Optional<FolderLock> lock;

  private EmbeddedServer(EmbeddedPostgres postgres, ServerPasswords passwords, Optional<FolderLock> lock) {
    this.postgres = postgres;
    this.passwords = passwords;
    this.lock = lock;
  }

  /** The demo's server: keeps its data under {@code var/} between runs, and is as durable as a real one. */
  public static EmbeddedServer keeping(Path var) {
    FolderLock lock = FolderLock.take(var);
    Path data = var.resolve("postgres");
    LeftoverServer.in(data).ifPresent(LeftoverServer::stop);
    boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
    ServerPasswords passwords = ServerPasswords.keptIn(var.resolve("postgres.passwords"));
    EmbeddedPostgres postgres = start(durable().setDataDirectory(data).setCleanDataDirectory(false),
        fresh ? Map.of() : Map.of("password", passwords.superuser()));
    if (fresh) {
      ServerSetup.run(postgres, passwords, data);
    }
    return new EmbeddedServer(postgres, passwords, Optional.of(lock));
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
      Path data = Files.createTempDirectory("sevenfold-postgres");
      ServerPasswords passwords = ServerPasswords.fresh();
      EmbeddedPostgres postgres = start(builder.setDataDirectory(data.resolve("data")), Map.of());
      ServerSetup.run(postgres, passwords, data.resolve("data"));
      return new EmbeddedServer(postgres, passwords, Optional.empty());
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
          .setRegisterShutdownHook(false)
          .setLocaleConfig("locale", "C").setPGStartupWait(Duration.ofSeconds(60)).start();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database did not start: " + e.getMessage(), e);
    }
  }

  /** What Spring has to know: the application's role, and the owner's for the migration. */
  public Map<String, Object> springProperties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("spring.datasource.url", url());
    properties.put("spring.datasource.username", APPLICATION);
    properties.put("spring.datasource.password", passwords.application());
    properties.put("spring.flyway.url", url());
    properties.put("spring.flyway.user", OWNER);
    properties.put("spring.flyway.password", passwords.owner());
    return properties;
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE + "?logServerErrorDetail=false";
  }

  /** A connection as the superuser, for tests that look at or disturb the server from outside. */
  public java.sql.Connection superuser() throws SQLException {
    return java.sql.DriverManager.getConnection(url(), "postgres", passwords.superuser());
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database did not stop", e);
    } finally {
      lock.ifPresent(FolderLock::close);
    }
  }

  static String database() {
    return DATABASE;
  }
}

package org.sevenfold.record;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.command.Commands;
import org.sevenfold.start.CommandLine;
import org.sevenfold.start.EmbeddedServer;
import org.sevenfold.start.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The record without engine and pages, in a database of its own, and the commands as somebody gives them. */
final class RecordAlone implements AutoCloseable {

  /** What a command said, and how it ended. */
  record Said(int exitCode, List<String> lines) {
  }

  @ComponentScan({"org.sevenfold.access", "org.sevenfold.clock", "org.sevenfold.concern", "org.sevenfold.directory",
      "org.sevenfold.record", "org.sevenfold.start"})
  @EnableConfigurationProperties(Settings.class)
  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
      JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
      FlywayAutoConfiguration.class})
  static class Setup {
  }

  private final EmbeddedServer server = EmbeddedServer.throwAway();
  private final SingleConnectionDataSource superuser;

  RecordAlone() throws SQLException {
    superuser = new SingleConnectionDataSource(server.superuser(), true);
  }

  /** As it runs in a var folder: it makes the keys and tables that are not there yet. */
  ConfigurableApplicationContext run(Path var, String... options) {
    SpringApplication application = new SpringApplication(Setup.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    application.setAdditionalProfiles("test");
    ConfigurableApplicationContext context = application.run(arguments(server.springProperties(), var, options));
    try {
      context.getBean(FlywayMigrationInitializer.class);
      return context;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** Gives a command as on a command line, with this database configured. */
  Said command(Path var, String... options) {
    return command(server.springProperties(), var, options);
  }

  static Said command(Map<String, Object> database, Path var, String... options) {
    Map<String, String> environment = database.entrySet().stream().collect(Collectors.toMap(
        one -> one.getKey().toUpperCase(Locale.ROOT).replace('.', '_'), one -> one.getValue().toString()));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exitCode = Commands.run(CommandLine.read(arguments(database, var, options), environment), out, out);
    return new Said(exitCode, said.toString(StandardCharsets.UTF_8).lines().toList());
  }

  /** Whoever has every right in the database. */
  JdbcClient superuser() {
    return JdbcClient.create(superuser);
  }

  private static String[] arguments(Map<String, Object> database, Path var, String... options) {
    return Stream.of(Stream.of(options), Stream.of("--sevenfold.var=" + var),
        database.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue()))
        .flatMap(part -> part).toArray(String[]::new);
  }

  @Override
  public void close() {
    superuser.destroy();
    server.close();
  }
}

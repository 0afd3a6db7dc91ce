package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/** Where no database is configured (and for every replay), starts an embedded one before the context is built. */
public class DemoDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private final CommandLine line;

  public DemoDatabase(CommandLine line) {
    this.line = line;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (!line.isEmbedded()) {
      return;
    }
    if (line.isReplay()) {
      use("folder-of-the-replay", ownFolder(), context);
    } else {
      refuseOtherDatabase(context.getEnvironment());
    }
    use("embedded-database", database(context.getEnvironment()), context);
  }

  private static void use(String name, Map<String, Object> properties, ConfigurableApplicationContext context) {
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(name, properties));
  }

  private Map<String, Object> database(Environment environment) {
    if (line.isReplay()) {
      return untilTheEnd(EmbeddedServer.throwAway());
    }
    Path var = VarFolder.of(environment);
    return line.command().isPresent() ? standing(var) : untilTheEnd(EmbeddedServer.keeping(var));
  }

  /** The demo's own, whether it runs at the moment or not; a command makes none. */
  private static Map<String, Object> standing(Path var) {
    if (!EmbeddedServer.isIn(var)) {
      throw new RefusedToStart("There is no database in " + var + ". Set SPRING_DATASOURCE_* and SPRING_FLYWAY_*, or"
          + " name the folder of a demo with --sevenfold.var=FOLDER.");
    }
    return EmbeddedServer.running(var).orElseGet(() -> untilTheEnd(EmbeddedServer.keeping(var)));
  }

  private static Map<String, Object> untilTheEnd(EmbeddedServer server) {
    // after the context is closed: its pool must be gone before the server goes
    SpringApplication.getShutdownHandlers().add(server::close);
    return server.springProperties();
  }

  /** A database named in a file would be passed over in silence, and real work would go into a demo. */
  private static void refuseOtherDatabase(Environment environment) {
    if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
      throw new RefusedToStart("A database is set by spring.datasource.url, but Sevenfold takes it from the environment"
          + " only: set SPRING_DATASOURCE_* and SPRING_FLYWAY_*, or take it out to start the demo.");
    }
  }

  /** A replay uses neither the keys of a real record nor its signed heads. */
  private static Map<String, Object> ownFolder() {
    try {
      Path folder = Files.createTempDirectory("sevenfold-replay");
      SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
      return Map.of("sevenfold.var", folder.toString(),
          "sevenfold.master-key", folder.resolve("master.key").toString());
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for a replay can be made", e);
    }
  }
}

package org.sevenfold.start;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

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
    EmbeddedServer server = line.isReplay()
        ? EmbeddedServer.throwAway()
        : EmbeddedServer.keeping(VarFolder.of(context.getEnvironment()));
    // after the context is closed: its pool must be gone before the server goes
    SpringApplication.getShutdownHandlers().add(server::close);
    Map<String, Object> properties = server.springProperties();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("embedded-database", properties));
  }
}

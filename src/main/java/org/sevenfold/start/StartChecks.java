package org.sevenfold.start;

import java.util.List;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Everything that can be looked at before a database is touched is looked at then, and told all at once. */
public class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    List<String> faults = SpringFactoriesLoader.loadFactories(StartCheck.class, getClass().getClassLoader()).stream()
        .flatMap(check -> check.faults(context.getEnvironment()).stream()).distinct().toList();
    if (!faults.isEmpty()) {
      throw new RefusedToStart(String.join("\n", faults));
    }
  }
}

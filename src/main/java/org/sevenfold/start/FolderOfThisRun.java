package org.sevenfold.start;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** In real use too nobody else works with the var folder: two who sign heads there would break each other's file. */
public class FolderOfThisRun implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    FolderLock lock = FolderLock.take(VarFolder.of(context.getEnvironment()));
    // after the context is closed, which signs once more
    SpringApplication.getShutdownHandlers().add(lock::close);
  }
}

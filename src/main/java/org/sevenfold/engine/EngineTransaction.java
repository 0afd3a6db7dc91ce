package org.sevenfold.engine;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.sevenfold.directory.Person;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs work of our own inside a command of the engine, in its transaction. */
@Component
public class EngineTransaction {

  private final ProcessEngine engine;

  EngineTransaction(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /** In nobody's name. */
  public <T> T run(Supplier<T> work) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute(context -> work.get());
  }

  /** In somebody's name: what comes of it is their doing, and nobody tells them of it. */
  public <T> T runAs(Person person, Supplier<T> work) {
    return run(() -> {
      IdentityService identity = engine.getIdentityService();
      identity.setAuthentication(person.id().value(), List.of(), List.of(person.agency()));
      try {
        return Context.getCommandContext().runWithoutAuthorization(work::get);
      } finally {
        identity.clearAuthentication();
      }
    });
  }
}

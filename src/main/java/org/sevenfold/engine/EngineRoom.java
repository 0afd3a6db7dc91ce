package org.sevenfold.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs work of our own inside a command of the engine, in its transaction and in nobody's name. */
@Component
class EngineRoom {

  private final ProcessEngine engine;

  EngineRoom(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  <T> T inside(Supplier<T> work) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute(context -> work.get());
  }
}

package org.sevenfold.engine.port;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.correction.Tellings;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the model by which whoever received a paper is told what has been corrected on it. */
@Component
class EngineTellings implements Tellings {

  private static final String MODEL = "tell-corrected";

  private final EngineTransaction transaction;
  private final RuntimeService runtime;

  EngineTellings(EngineTransaction transaction, @Lazy RuntimeService runtime) {
    this.transaction = transaction;
    this.runtime = runtime;
  }

  @Override
  public void begin(Person by, PersonId sender, Concern concern, ConcernReference own) {
    transaction.runAs(by, () -> runtime.startProcessInstanceByKey(MODEL, Map.of(
        Variables.REFERENCE, own.value(),
        Variables.AGENCY, concern.agency(),
        Variables.PACK, concern.pack(),
        Variables.SENDER, sender.value())));
  }
}

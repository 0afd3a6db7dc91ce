package org.sevenfold.engine.port;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.Variables;
import org.sevenfold.work.ConfidenceChecks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the model of the check beside the concern's own, and ends it where it has become unsafe. */
@Component("confidenceChecks")
class EngineConfidenceChecks implements ConfidenceChecks {

  private static final String PROCESS = "check-confidence";
  private static final String WOULD_HARM = "asking_would_harm";

  private final EngineTransaction transaction;
  private final RuntimeService runtime;
  private final Concerns concerns;
  private final References references;

  EngineConfidenceChecks(EngineTransaction transaction, @Lazy RuntimeService runtime, Concerns concerns,
      References references) {
    this.transaction = transaction;
    this.runtime = runtime;
    this.concerns = concerns;
    this.references = references;
  }

  @Override
  public String begin(String reference) {
    Concern concern = concerns.find(new ConcernReference(reference)).orElseThrow();
    String own = references.own(reference, "confidence");
    transaction.run(() -> runtime.startProcessInstanceByKey(PROCESS, own, Map.of(
        Variables.REFERENCE, own,
        Variables.AGENCY, concern.agency(),
        Variables.PACK, concern.pack())));
    return "put";
  }

  /** Which of the concern's references is that of a check only its process knows: the others wait for no message. */
  @Override
  public String stop(String reference) {
    return transaction.run(() -> {
      references.ownOf(new ConcernReference(reference)).forEach(own -> runtime.createMessageCorrelation(WOULD_HARM)
          .processInstanceBusinessKey(own.value()).correlateAll());
      return "stopped";
    });
  }
}

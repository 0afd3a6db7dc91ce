package org.sevenfold.engine.port;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sevenfold.concern.Concern;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.guard.StartConcern;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.Disagreement;
import org.sevenfold.work.DisagreementProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the model of disagreements, and tells a concern's own model what was settled in one. */
@Component
class EngineDisagreements implements DisagreementProcess {

  static final String PROCESS = "resolve-disagreement";
  private static final String DANGER = "fresh_danger";
  private static final String STAGE = "disagreement_stage";
  private static final String OPEN = "open";

  private final RuntimeService runtime;
  private final EngineTransaction transaction;

  EngineDisagreements(@Lazy RuntimeService runtime, EngineTransaction transaction) {
    this.runtime = runtime;
    this.transaction = transaction;
  }

  @Override
  public void start(Disagreement disagreement, Concern concern, String danger) {
    transaction.run(() -> runtime.startProcessInstanceByKey(PROCESS, disagreement.reference().value(), Map.of(
        Variables.REFERENCE, disagreement.reference().value(),
        Variables.AGENCY, concern.agency(),
        Variables.PACK, concern.pack(),
        STAGE, disagreement.stage().key(),
        DANGER, danger)));
  }

  @Override
  public void freshDanger(Disagreement disagreement, String danger) {
    transaction.run(() -> runtime.createMessageCorrelation(DANGER)
        .processInstanceBusinessKey(disagreement.reference().value()).setVariable(DANGER, danger)
        .correlateWithResult());
  }

  @Override
  public Questions questions(Concern concern) {
    ProcessInstance open = instance(concern);
    return open == null ? Questions.CLOSED : questions(runtime.getVariables(open.getId()));
  }

  private static Questions questions(Map<String, Object> facts) {
    boolean decided = facts.get("decision") != null && !OPEN.equals(facts.get(Variables.asks("decide")));
    boolean toBeSent = !"".equals(facts.get(Variables.asks("send")));
    return new Questions(true, Objects.toString(facts.get("settled_by"), ""), decided,
        decided && toBeSent && "SHARE".equals(facts.get("decision")));
  }

  @Override
  public boolean askAgain(Concern concern, String because, Map<String, String> facts) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put(Variables.ASKED_BECAUSE, because);
    if (instance(concern) == null) {
      return false;
    }
    try {
      runtime.createMessageCorrelation(CaseMessage.NEW_INFORMATION.key())
          .processInstanceBusinessKey(concern.reference().value()).setVariables(all).correlate();
      return true;
    } catch (MismatchingMessageCorrelationException e) {
      return false;
    }
  }

  private ProcessInstance instance(Concern concern) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(concern.reference().value())
        .processDefinitionKey(StartConcern.CONCERN).singleResult();
  }
}

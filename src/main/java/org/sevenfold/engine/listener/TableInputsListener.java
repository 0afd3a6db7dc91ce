package org.sevenfold.engine.listener;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.sevenfold.engine.expression.ScopeFacts;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Vocabulary;

/**
 * Gives every table each fact that it asks, in a scope that ends with it: what nobody answered has its start value,
 * what is derived is computed when the table is asked, and nothing of it is stored. A listener and not an input
 * mapping: the engine reads a task's own mapping after this one and would put it in its place.
 */
public class TableInputsListener extends AbstractBpmnParseListener {

  private final Vocabulary vocabulary;

  public TableInputsListener(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    String table = element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
    ExecutionListener asked = execution -> give(execution, table);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, asked);
    activity.setScope(true);
  }

  private void give(DelegateExecution execution, String table) {
    ScopeFacts facts = new ScopeFacts(execution, vocabulary);
    AskedFacts.of(definition(execution, table))
        .forEach(fact -> execution.setVariableLocal(fact, Derived.of(fact, facts).orElseGet(() -> facts.get(fact))));
  }

  /** The table of the case's own deployment. */
  private static DecisionDefinition definition(DelegateExecution execution, String table) {
    String deployment = ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
    return Context.getProcessEngineConfiguration().getDeploymentCache()
        .findDeployedDecisionDefinitionByDeploymentAndKey(deployment, table);
  }
}

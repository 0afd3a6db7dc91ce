package org.sevenfold.engine.listener;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sevenfold.engine.expression.ScopeFacts;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Vocabulary;

/**
 * Gives every table the derived facts, in a scope that ends with it: they are computed when the table is asked and
 * never stored. A listener and not an input mapping: the engine reads a task's own mapping after this one and would
 * put it in its place.
 */
public class TableInputsListener extends AbstractBpmnParseListener {

  private final Vocabulary vocabulary;

  public TableInputsListener(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ExecutionListener computed = this::compute;
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, computed);
    activity.setScope(true);
  }

  private void compute(DelegateExecution execution) {
    ScopeFacts facts = new ScopeFacts(execution, vocabulary);
    Derived.names().forEach(name -> execution.setVariableLocal(name, Derived.of(name, facts).orElseThrow()));
  }
}

package org.sevenfold.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Vocabulary;

/**
 * Gives every table the derived facts, in a scope that ends with it: they are computed when the table is asked and
 * never stored.
 */
class DerivedInputs extends AbstractBpmnParseListener {

  private final Vocabulary vocabulary;

  DerivedInputs(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    IoMapping mapping = activity.getIoMapping() == null ? new IoMapping() : activity.getIoMapping();
    Derived.names().forEach(name -> mapping.addInputParameter(new InputParameter(name, new Computed(name))));
    activity.setIoMapping(mapping);
    activity.setScope(true);
  }

  private final class Computed implements ParameterValueProvider {

    private final String name;

    private Computed(String name) {
      this.name = name;
    }

    @Override
    public Object getValue(VariableScope scope) {
      return Derived.of(name, new ScopeFacts(scope, vocabulary)).orElseThrow();
    }

    @Override
    public boolean isDynamic() {
      return true;
    }
  }
}

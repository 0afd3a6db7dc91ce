package org.sevenfold.engine.expression;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Facts;
import org.sevenfold.policy.Vocabulary;

/** The facts that an execution or a task can see. */
public record ScopeFacts(VariableScope scope, Vocabulary vocabulary) implements Facts {

  @Override
  public String get(String key) {
    Object value = scope.getVariable(key);
    return value == null ? vocabulary.start(key).orElse(Fact.UNKNOWN) : value.toString();
  }
}

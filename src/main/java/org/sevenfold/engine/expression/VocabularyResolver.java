package org.sevenfold.engine.expression;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Vocabulary;

/**
 * Lets the conditions of the models name every fact: one that nobody has answered, or that a called process was given
 * without a value, has its start value, a derived one is computed from what stands.
 */
class VocabularyResolver extends ReadOnlyResolver {

  private final Vocabulary vocabulary;

  VocabularyResolver(Vocabulary vocabulary) {
    super(String.class);
    this.vocabulary = vocabulary;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
    if (base != null || scope == null || scope.getVariable(property.toString()) != null) {
      return null;
    }
    Optional<String> value = Derived.of(property.toString(), new ScopeFacts(scope, vocabulary))
        .or(() -> vocabulary.start(property.toString()));
    context.setPropertyResolved(value.isPresent());
    return value.orElse(null);
  }
}

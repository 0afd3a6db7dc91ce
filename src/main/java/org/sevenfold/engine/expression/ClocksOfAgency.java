package org.sevenfold.engine.expression;

import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.sevenfold.clock.Clocks;

/**
 * What the models call {@code clocks} is that of the agency to which the instance belongs. The models, also those that
 * were deployed long ago, name the pack alone.
 */
class ClocksOfAgency extends ReadOnlyResolver {

  private static final String CLOCKS = "clocks";

  private final Supplier<Clocks> clocks;

  /** @param clocks asked for when they are wanted: the engine is built before them */
  ClocksOfAgency(Supplier<Clocks> clocks) {
    super(Clocks.class);
    this.clocks = clocks;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base != null || !CLOCKS.equals(property)) {
      return null;
    }
    context.setPropertyResolved(true);
    return agency(context.getContext(VariableScope.class)).map(clocks.get()::of).orElseGet(clocks);
  }

  private static Optional<String> agency(Object scope) {
    if (scope instanceof DelegateTask task) {
      return Optional.ofNullable(task.getTenantId());
    }
    return scope instanceof DelegateExecution execution ? Optional.ofNullable(execution.getTenantId())
        : Optional.empty();
  }
}

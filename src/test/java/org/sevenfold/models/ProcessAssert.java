package org.sevenfold.models;

import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;

/** The engine's own assertions, but that nothing is asked of a history: what was passed, {@link NodeProbe} has seen. */
final class ProcessAssert extends ProcessInstanceAssert {

  private ProcessAssert(ProcessEngine engine, ProcessInstance process) {
    super(engine, process);
  }

  static ProcessInstanceAssert assertThat(ProcessInstance process) {
    return new ProcessAssert(AbstractAssertions.processEngine(), process);
  }

  @Override
  public ProcessInstanceAssert hasPassed(String... nodes) {
    Assertions.assertThat(NodeProbe.leftBy(actual.getId())).as("passed").contains(nodes);
    return this;
  }

  @Override
  public ProcessInstanceAssert isEnded() {
    Assertions.assertThat(getCurrent()).as("the process still runs").isNull();
    return this;
  }

  @Override
  public ProcessInstanceAssert hasNotPassed(String... nodes) {
    Assertions.assertThat(NodeProbe.leftBy(actual.getId())).as("passed").doesNotContain(nodes);
    return this;
  }
}

package org.sevenfold.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step whose failure says what it should not. */
public class FailingOnPurpose implements JavaDelegate {

  static volatile String says = "";

  @Override
  public void execute(DelegateExecution execution) {
    throw new IllegalStateException(says, new IllegalArgumentException(says));
  }
}

package org.sevenfold.engine.listener;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.engine.Variables;
import org.sevenfold.work.DoneAlone;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where a model says that all is answered, {@code alone} on an end, it is asked whether one person did it all. */
@Component
public class AloneListener extends AbstractBpmnParseListener {

  private final DoneAlone alone;

  AloneListener(@Lazy DoneAlone alone) {
    this.alone = alone;
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (ExtensionProperties.of(element).containsKey(ExtensionProperties.ALONE)) {
      ExecutionListener listener = this::answered;
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }
  }

  private void answered(DelegateExecution execution) {
    alone.answered(new ConcernReference((String) execution.getVariable(Variables.REFERENCE)));
  }
}

package org.sevenfold.engine.listener;

import java.util.Arrays;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sevenfold.engine.Variables;
import org.springframework.stereotype.Component;

/**
 * Which questions stand. The flow that leaves a step says so ({@code stands} on the flow): an end listener would also
 * run when the step is cancelled. A step that is asked again, or only checked, forgets what it had found
 * ({@code forgets} on the table of what is to be asked).
 */
@Component
public class StandingStepsListener extends AbstractBpmnParseListener {

  private static final String STANDING = "";

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    String step = ExtensionProperties.of(element).get(ExtensionProperties.STANDS);
    if (step != null) {
      ExecutionListener mark = execution -> execution.setVariable(Variables.asks(step), STANDING);
      transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, mark);
    }
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    Map<String, String> forgets = ExtensionProperties.of(element);
    forgets.keySet().removeIf(name -> !name.startsWith(ExtensionProperties.FORGETS));
    ExecutionListener listener = execution -> forgets.forEach(
        (name, results) -> forget(execution, name.substring(ExtensionProperties.FORGETS.length()), results));
    if (!forgets.isEmpty()) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener);
    }
  }

  /**
   * Asks the table's own answer, empty where a step stands: its outputs are mapped to variables only after the
   * listeners have run.
   */
  private static void forget(DelegateExecution execution, String step, String results) {
    DmnDecisionResult found = (DmnDecisionResult) execution.getVariable("decisionResult");
    if (found.getSingleResult().get(Variables.asks(step)) != null) {
      Arrays.stream(results.split(",")).map(String::trim).filter(execution::hasVariable)
          .forEach(execution::removeVariable);
    }
  }
}

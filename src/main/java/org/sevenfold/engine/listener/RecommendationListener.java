package org.sevenfold.engine.listener;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.sevenfold.concern.References;
import org.sevenfold.engine.Variables;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;

/** What a table found, and by which rule, goes into the record: people are shown why something is recommended. */
@Component
public class RecommendationListener implements DmnDecisionEvaluationListener {

  private final Journal journal;
  private final References references;

  RecommendationListener(Journal journal, References references) {
    this.journal = journal;
    this.references = references;
  }

  @Override
  public void notify(DmnDecisionEvaluationEvent event) {
    BpmnExecutionContext context = Context.getBpmnExecutionContext();
    if (context != null && event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table) {
      String reference = (String) context.getExecution().getVariable(Variables.REFERENCE);
      journal.append(references.concern(reference), new Act(Act.Kind.RECOMMENDED, Act.PRODUCT,
          table.getDecision().getKey(), "", found(table.getMatchingRules())));
    }
  }

  private static Map<String, Object> found(List<DmnEvaluatedDecisionRule> rules) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("rules", rules.stream().map(DmnEvaluatedDecisionRule::getId).toList());
    rules.forEach(rule -> rule.getOutputEntries().values().forEach(output -> found.merge(output.getOutputName(),
        String.valueOf(output.getValue().getValue()), (one, other) -> one + "+" + other)));
    return found;
  }
}

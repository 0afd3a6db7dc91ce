package org.sevenfold.engine.listener;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.engine.Variables;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;

/**
 * What a table found, in which version and by which lines, goes into the record: people are shown why something is
 * recommended.
 */
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
      ConcernReference reference =
          new ConcernReference((String) context.getExecution().getVariable(Variables.REFERENCE));
      journal.append(references.concern(reference), new Act(Act.Kind.RECOMMENDED, Act.PRODUCT,
          table.getDecision().getKey(), version(table.getDecision()), found(event, table)));
    }
  }

  private static String version(DmnDecision table) {
    return table.getKey() + " v" + ((DecisionDefinition) table).getVersion();
  }

  private static Map<String, Object> found(DmnDecisionEvaluationEvent event, DmnDecisionTableEvaluationEvent table) {
    List<DmnEvaluatedDecisionRule> rules = table.getMatchingRules();
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(Act.RULES, AnsweringRules.of(event));
    rules.forEach(rule -> rule.getOutputEntries().values().forEach(output -> found.merge(output.getOutputName(),
        String.valueOf(output.getValue().getValue()), (one, other) -> one + "+" + other)));
    return found;
  }
}

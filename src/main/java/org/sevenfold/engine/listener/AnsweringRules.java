package org.sevenfold.engine.listener;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/**
 * The lines of a table that answered, each followed by the lines of the smaller tables on which it rests. What a
 * smaller table said and no line read is no reason.
 */
final class AnsweringRules {

  private final List<DmnDecisionTableEvaluationEvent> smaller;

  private AnsweringRules(List<DmnDecisionTableEvaluationEvent> smaller) {
    this.smaller = smaller;
  }

  static List<String> of(DmnDecisionEvaluationEvent event) {
    List<DmnDecisionTableEvaluationEvent> smaller = event.getRequiredDecisionResults().stream()
        .filter(DmnDecisionTableEvaluationEvent.class::isInstance).map(DmnDecisionTableEvaluationEvent.class::cast)
        .toList();
    return new AnsweringRules(smaller).of(event.getDecisionResult()).distinct().toList();
  }

  private Stream<String> of(DmnDecisionLogicEvaluationEvent answered) {
    DmnDecisionTableEvaluationEvent table = (DmnDecisionTableEvaluationEvent) answered;
    DmnDecisionTableImpl body = (DmnDecisionTableImpl) table.getDecision().getDecisionLogic();
    Map<String, DmnDecisionTableRuleImpl> rules = body.getRules().stream()
        .collect(Collectors.toMap(DmnDecisionTableRuleImpl::getId, Function.identity()));
    List<String> ids = new ArrayList<>();
    for (DmnEvaluatedDecisionRule rule : table.getMatchingRules()) {
      ids.add(rule.getId());
      read(body, rules.get(rule.getId())).forEach(input -> smaller.stream().filter(one -> answers(one, input))
          .flatMap(this::of).forEach(ids::add));
    }
    return ids.stream();
  }

  /** The inputs that a line looks at. */
  private static Stream<String> read(DmnDecisionTableImpl body, DmnDecisionTableRuleImpl rule) {
    return IntStream.range(0, body.getInputs().size())
        .filter(column -> rule.getConditions().get(column).getExpression() != null)
        .filter(column -> !rule.getConditions().get(column).getExpression().isBlank())
        .mapToObj(column -> body.getInputs().get(column).getExpression().getExpression());
  }

  private static boolean answers(DmnDecisionTableEvaluationEvent table, String name) {
    return ((DmnDecisionTableImpl) table.getDecision().getDecisionLogic()).getOutputs().stream()
        .anyMatch(output -> name.equals(output.getOutputName()));
  }
}

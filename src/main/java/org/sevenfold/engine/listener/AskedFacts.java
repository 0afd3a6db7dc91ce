package org.sevenfold.engine.listener;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** The facts that a table asks by their bare names, and those that its smaller tables ask. */
final class AskedFacts {

  private static final Pattern NAME = Pattern.compile("[a-z]\\w*");

  private AskedFacts() {
  }

  static Set<String> of(DecisionDefinition table) {
    Set<String> asked = new TreeSet<>();
    Set<String> answered = new TreeSet<>();
    all((DecisionDefinitionEntity) table).map(DmnDecision::getDecisionLogic).map(DmnDecisionTableImpl.class::cast)
        .forEach(body -> {
          body.getInputs().stream().map(input -> input.getExpression().getExpression())
              .filter(NAME.asMatchPredicate()).forEach(asked::add);
          body.getOutputs().forEach(output -> answered.add(output.getOutputName()));
        });
    asked.removeAll(answered);
    return asked;
  }

  private static Stream<DmnDecision> all(DmnDecision table) {
    return Stream.concat(Stream.of(table), table.getRequiredDecisions().stream().flatMap(AskedFacts::all));
  }
}

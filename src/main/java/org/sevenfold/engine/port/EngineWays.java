package org.sevenfold.engine.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.guard.StartConcern;
import org.sevenfold.work.Way;
import org.sevenfold.work.Ways;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds where a concern stands, in its own process and in those that it called. */
@Component
class EngineWays implements Ways {

  /** A question of the seven is called by its number and its words. */
  private static final Pattern QUESTION = Pattern.compile("([1-7]) (.+)");
  /** The engine's own scope around a step that is done several times. */
  private static final String SEVERAL_TIMES = "#multiInstanceBody";
  /** One of several ways that waits for the others says nothing of where a concern stands. */
  private static final Set<String> JOINS = Set.of("parallelGateway", "inclusiveGateway");

  /** What the engine holds of a question whose answer stands. */
  private static final String STANDING = "";

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final ManagementService management;
  private final EngineTransaction transaction;

  EngineWays(@Lazy RuntimeService runtime, @Lazy RepositoryService repository,
      @Lazy ManagementService management, EngineTransaction transaction) {
    this.management = management;
    this.runtime = runtime;
    this.repository = repository;
    this.transaction = transaction;
  }

  @Override
  public Optional<Way> of(ConcernReference concern) {
    return transaction.run(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
        .processInstanceBusinessKey(concern.value()).processDefinitionKey(StartConcern.CONCERN).singleResult())
        .map(process -> new Way(inside(process, List.of()).toList(), questions(process))));
  }

  private Stream<Way.Place> inside(ProcessInstance process, List<String> outer) {
    List<ProcessInstance> called =
        runtime.createProcessInstanceQuery().superProcessInstanceId(process.getId()).list();
    return Optional.ofNullable(runtime.getActivityInstance(process.getId())).stream()
        .flatMap(root -> within(root, outer, called));
  }

  private Stream<Way.Place> within(ActivityInstance scope, List<String> outer, List<ProcessInstance> called) {
    Stream<Way.Place> waiting = Arrays.stream(scope.getChildTransitionInstances())
        .map(one -> new Way.Place(one.getActivityId(), named(one.getActivityName()), outer, Optional.empty()));
    return Stream.concat(waiting,
        Arrays.stream(scope.getChildActivityInstances()).filter(one -> !JOINS.contains(one.getActivityType()))
            .flatMap(child -> places(child, outer, called)));
  }

  private Stream<Way.Place> places(ActivityInstance at, List<String> outer, List<ProcessInstance> called) {
    if (at.getActivityId().endsWith(SEVERAL_TIMES)) {
      return within(at, outer, called);
    }
    List<String> deeper = new ArrayList<>(outer);
    deeper.add(at.getActivityId());
    List<Way.Place> inner = Stream.concat(within(at, deeper, called), called.stream()
        .filter(process -> Arrays.asList(at.getExecutionIds()).contains(callerOf(process)))
        .flatMap(process -> inside(process, deeper))).toList();
    return inner.isEmpty() ? Stream.of(new Way.Place(at.getActivityId(), named(at.getActivityName()), outer, until(at)))
        : inner.stream();
  }

  private Optional<Instant> until(ActivityInstance at) {
    return Arrays.stream(at.getExecutionIds())
        .flatMap(execution -> management.createJobQuery().executionId(execution).timers().list().stream())
        .map(job -> job.getDuedate().toInstant()).min(Comparator.naturalOrder());
  }

  private static String callerOf(ProcessInstance process) {
    return ((ExecutionEntity) process).getSuperExecutionId();
  }

  private static String named(String name) {
    return Optional.ofNullable(name).orElse("");
  }

  /** Those that the model of this very concern asks: an older one keeps its own. */
  private List<Way.Question> questions(ProcessInstance process) {
    Map<String, Object> facts = runtime.getVariables(process.getId());
    return repository.getBpmnModelInstance(process.getProcessDefinitionId()).getModelElementsByType(FlowNode.class)
        .stream().flatMap(node -> question(node.getId(), named(node.getName()), facts).stream())
        .sorted(Comparator.comparing(Way.Question::number)).toList();
  }

  private static Optional<Way.Question> question(String step, String name, Map<String, Object> facts) {
    Matcher asked = QUESTION.matcher(name);
    return asked.matches() ? Optional.of(new Way.Question(step, Integer.parseInt(asked.group(1)), asked.group(2),
        STANDING.equals(facts.get(Variables.asks(step))))) : Optional.empty();
  }
}

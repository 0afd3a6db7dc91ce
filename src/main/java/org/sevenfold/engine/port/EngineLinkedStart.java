package org.sevenfold.engine.port;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.linked.LinkedStart;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.guard.StartConcern;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the process of a linked concern with what its origin knows of how it came and whom it is about. */
@Component
class EngineLinkedStart implements LinkedStart {

  private static final String LINKED = "linked";
  /** Described already: what was raised is known from the concern that it came of. */
  private static final Map<String, String> STANDS = Map.of(Variables.asks("describe"), "");
  private static final String RAISED = "raised";
  private static final Set<String> ON_THE_WAY_IN = Set.of("S01", "S02", "profile");
  private static final String PROFILE = "profile";

  private final RuntimeService runtime;
  private final Vocabulary vocabulary;
  private final Journal journal;

  EngineLinkedStart(@Lazy RuntimeService runtime, Vocabulary vocabulary, Journal journal) {
    this.journal = journal;
    this.runtime = runtime;
    this.vocabulary = vocabulary;
  }

  @Override
  public Map<String, String> facts(ConcernReference concern) {
    Map<String, String> facts = new TreeMap<>();
    standing(concern).forEach((key, value) -> vocabulary.fact(key).map(Fact::ask)
        .filter(step -> value != null && ON_THE_WAY_IN.contains(step))
        .ifPresent(step -> facts.put(key, value.toString())));
    return facts;
  }

  /** Of one that has ended, as its record has them. */
  private Map<String, Object> standing(ConcernReference concern) {
    ProcessInstance origin = runtime.createProcessInstanceQuery().processInstanceBusinessKey(concern.value())
        .processDefinitionKey(StartConcern.CONCERN).singleResult();
    return origin != null ? runtime.getVariables(origin.getId())
        : journal.last(Reading.OwnWork.LINKING, concern, Act.Kind.CLOSED).map(Entry::content).orElse(Map.of());
  }

  @Override
  public Map<String, String> factsOf(ConcernReference concern, Set<String> answered) {
    Map<String, String> facts = facts(concern);
    facts.keySet().removeIf(key -> !answered.contains(key)
        && vocabulary.fact(key).map(Fact::ask).filter(PROFILE::equals).isEmpty());
    return facts;
  }

  @Override
  public void start(Concern concern, Map<String, String> facts) {
    Map<String, Object> start = new LinkedHashMap<>(facts);
    start.putAll(STANDS);
    start(concern, start, LINKED);
  }

  @Override
  public void startAnew(Concern concern, Map<String, String> facts) {
    start(concern, new LinkedHashMap<>(facts), RAISED);
  }

  private void start(Concern concern, Map<String, Object> start, String because) {
    start.put(Variables.REFERENCE, concern.reference().value());
    start.put(Variables.AGENCY, concern.agency());
    start.put(Variables.PACK, concern.pack());
    start.put(Variables.ASKED_BECAUSE, because);
    runtime.startProcessInstanceByKey(StartConcern.CONCERN, concern.reference().value(), start);
  }
}

package org.sevenfold.engine.listener;

import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.expression.ScopeFacts;
import org.sevenfold.engine.guard.StartConcern;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.work.DoneAlone;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** When a concern's process ends, the record takes up the facts as they stood: the engine forgets them. */
@Component
public class ConcernEndListener extends AbstractBpmnParseListener {

  private final Concerns concerns;
  private final Journal journal;
  private final Vocabulary vocabulary;
  private final DoneAlone alone;

  ConcernEndListener(Concerns concerns, Journal journal, Vocabulary vocabulary,
      @Lazy DoneAlone alone) {
    this.concerns = concerns;
    this.journal = journal;
    this.vocabulary = vocabulary;
    this.alone = alone;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    if (StartConcern.CONCERN.equals(process.getKey())) {
      ExecutionListener ended = this::ended;
      process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
    }
  }

  private void ended(DelegateExecution execution) {
    ConcernReference reference = new ConcernReference((String) execution.getVariable(Variables.REFERENCE));
    Map<String, Object> facts = new TreeMap<>(execution.getVariables());
    facts.keySet().retainAll(vocabulary.routingKeys());
    journal.append(reference, new Act(Act.Kind.CLOSED, Act.PRODUCT, StartConcern.CONCERN, "", facts));
    concerns.close(reference, new ScopeFacts(execution, vocabulary).get("decision"));
    alone.closed(reference);
  }
}
